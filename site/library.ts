import { type ApiNote, type ApiReply, apiNote } from './api-note';
import { repliesOf } from './api-reply';
import { inventPapers, withExtraPapers } from './papers/papers';
import type { SitePaper } from './site-paper';

/** All papers of a site, in the shape of the API. */
export type Library = {
  notes: readonly ApiNote[];
  findNote: (id: string) => ApiNote | undefined;
  findReplies: (forum: string) => ApiReply[];
};

let invented: SitePaper[] | undefined;

export function openLibrary(extra: readonly SitePaper[]): Library {
  invented ??= inventPapers();
  const notes = withExtraPapers(invented, extra).map(apiNote);
  const byId = new Map(notes.map((note) => [note.id, note]));
  return {
    notes,
    findNote: (id) => byId.get(id),
    findReplies: (forum) => {
      const note = byId.get(forum);
      return note ? repliesOf(note) : [];
    },
  };
}
