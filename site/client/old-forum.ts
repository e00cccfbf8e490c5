import type { ApiNoteV1, ApiReplyV1 } from '../api-note-v1';
import { apiGet } from './api-client';
import { moveTooltipTitles } from './bootstrap-like';
import { typesetMathJax } from './mathjax';
import { filtersHtml, paperHtml, replyHtml } from './old-forum-templates';

/** What the server rendered is thrown away, with whatever was put into it meanwhile, and written again by a script. */
export async function runOldForum(container: Element, note: ApiNoteV1, signal: AbortSignal): Promise<void> {
  const [thread] = await Promise.all([
    apiGet<{ notes: (ApiNoteV1 | ApiReplyV1)[] }>(
      '/notes',
      { forum: note.id, trash: 'true', details: 'replyCount,writable,revisions,original,overwriting,invitation,tags' },
      1,
    ),
    apiGet('/invitations', { replyForum: note.id, details: 'repliedNotes' }, 1),
  ]);
  if (signal.aborted) return;
  const replies = thread.notes.filter((each): each is ApiReplyV1 => 'replyto' in each);
  container.innerHTML = [
    paperHtml(note),
    '<hr class="small">',
    filtersHtml(replies),
    `<div id="note_children">${replies.map(replyHtml).join('')}</div>`,
  ].join('');
  typesetMathJax();
  moveTooltipTitles();
}
