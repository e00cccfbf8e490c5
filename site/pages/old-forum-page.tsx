/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import type { ApiNoteV1 } from '../api-note-v1';
import { runOldForum } from '../client/old-forum';
import { Icon } from '../components/icon';
import { LoadingSpinner } from '../components/loading-spinner';
import { NoteAuthors } from '../components/note-authors';
import { NoteContent } from '../components/note-content';
import { formatPublished } from '../components/note-dates';
import { factsOf } from '../note-facts';

function ServerNote({ note }: { note: ApiNoteV1 }) {
  const { title, authors, authorIds, venue, replyCount, fields } = factsOf(note);
  return (
    <div className="note">
      <div className="title_pdf_row">
        <h2 className="note_content_title citation_title">
          {title}
          <a
            className="note_content_pdf citation_pdf_url"
            href={`/pdf?id=${note.id}`}
            title="Download PDF"
            target="_blank"
            rel="noreferrer"
          >
            <img src="/images/pdf_icon_blue.svg" alt="Download PDF" />
          </a>
        </h2>
      </div>
      <div className="meta_row">
        <h3 className="signatures author">
          <NoteAuthors authors={authors} authorIds={authorIds} />
        </h3>
      </div>
      <div className="meta_row">
        <span className="date item">{formatPublished(note)}</span>
        <span className="item">{venue}</span>
        <span className="item">
          Readers: <Icon name="globe" extraClasses="readers-icon" /> Everyone
        </span>
      </div>
      <NoteContent content={fields} />
      <div className="reply_row clearfix">
        <div className="item" id="reply_count">{`${replyCount} Replies`}</div>
      </div>
    </div>
  );
}

/** The forum of a note of API v1: the server's markup lasts until a script has the thread. */
export function OldForumPage({ note }: { note: ApiNoteV1 }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const leaving = new AbortController();
    if (container.current) {
      runOldForum(container.current, note, leaving.signal).catch((error: unknown) => console.warn(error));
    }
    return () => leaving.abort();
  }, [note]);
  return (
    <div className="legacy-forum LegacyForum_legacyForum__rKjo0">
      <div className="forum-container" ref={container}>
        <ServerNote note={note} />
        <hr />
        <div id="note_children">
          <LoadingSpinner />
        </div>
      </div>
    </div>
  );
}
