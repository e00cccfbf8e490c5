/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import type { ApiNote, ApiReply } from '../api-note';
import { apiGet } from '../client/api-client';
import { moveTooltipTitles } from '../client/bootstrap-like';
import { typesetMathJax } from '../client/mathjax';
import { ForumFilters } from '../components/forum-filters';
import { ForumNote } from '../components/forum-note';
import { ForumReply } from '../components/forum-reply';

type Thread = (ApiNote | ApiReply)[];

export function ForumBody({ note, replies }: { note: ApiNote; replies: readonly ApiReply[] | null }) {
  const newestFirst = replies ? [...replies].filter((reply) => reply.replyto === note.id).reverse() : [];
  return (
    <div className="Forum_forum__wS8Fw">
      <div className="forum-container">
        <ForumNote note={note} />
        {replies && (
          <>
            <div className="filters-container mt-4">
              {replies.length > 0 && <ForumFilters count={replies.length} />}
            </div>
            <div className="row forum-replies-container layout-default">
              <div className="col-xs-12">
                <div id="forum-replies">
                  {newestFirst.map((reply) => (
                    <ForumReply key={reply.id} reply={reply} all={replies} number={note.number} depth={1} />
                  ))}
                </div>
              </div>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

/**
 * The paper is state that is set once, and the router keeps this component from one forum to the next: after such a step
 * URL and title tell of the new paper while the old one is still shown. Upstream's mistake, kept because it bites.
 */
export function ForumPage({ note, replyId }: { note: ApiNote; replyId: string | null }) {
  const [shown] = useState(note);
  const [replies, setReplies] = useState<ApiReply[] | null>(null);

  useEffect(() => {
    const ask = async () => {
      const [thread] = await Promise.all([
        apiGet<{ notes: Thread }>('/notes', {
          forum: shown.forum,
          trash: 'true',
          details: 'writable,signatures',
          domain: shown.domain,
        }),
        apiGet('/invitations', { replyForum: shown.forum, expired: 'true' }),
        apiGet('/invitations', { replyForum: shown.forum, details: 'writable' }),
      ]);
      setReplies(thread.notes.filter((each): each is ApiReply => each.replyto !== undefined));
    };
    ask().catch((error: unknown) => console.warn(error));
  }, [shown]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: replies bring new formulas and tooltips.
  useEffect(() => {
    typesetMathJax();
    moveTooltipTitles();
  }, [replies]);

  // A link to a reply leads to it once it is there.
  useEffect(() => {
    if (replies && replyId) document.querySelector(`.note[data-id="${CSS.escape(replyId)}"]`)?.scrollIntoView();
  }, [replies, replyId]);

  return <ForumBody note={shown} replies={replies} />;
}
