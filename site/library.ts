import { type ApiNote, type ApiReply, apiNote } from './api-note';
import { type ApiNoteV1, apiNoteV1 } from './api-note-v1';
import { repliesOf } from './api-reply';
import { importedNotes } from './imported-notes';
import { inventOldPapers } from './papers/old-papers';
import { inventPapers, withExtraPapers } from './papers/papers';
import type { OldPaper, SitePaper } from './site-paper';

/** All papers of a site, in the shapes of the two APIs. */
export type Library = {
  notes: readonly ApiNote[];
  oldNotes: readonly ApiNoteV1[];
  /** Imported notes too. */
  findNote: (id: string) => ApiNote | undefined;
  findOldNote: (id: string) => ApiNoteV1 | undefined;
  findReplies: (forum: string) => ApiReply[];
  listReplies: () => readonly ApiReply[];
  /** The paper and its imports. */
  findVersions: (paperhash: string) => ApiNote[];
  /** By profile id or e-mail address, newest first. */
  findPublications: (authorId: string) => (ApiNote | ApiNoteV1)[];
};

function groupBy<T>(list: readonly T[], keyOf: (member: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const member of list) groups.set(keyOf(member), [...(groups.get(keyOf(member)) ?? []), member]);
  return groups;
}

/** What is only needed by a few pages is made when they first ask. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function makeLibrary(papers: readonly SitePaper[], oldPapers: readonly OldPaper[]): Library {
  const notes = papers.map(apiNote);
  const oldNotes = oldPapers.map(apiNoteV1);
  const imports = papers.flatMap((paper, place) => {
    const note = notes[place];
    return note ? importedNotes(note, paper) : [];
  });
  const byId = new Map([...notes, ...imports].map((note) => [note.id, note]));
  const oldById = new Map(oldNotes.map((note) => [note.id, note]));
  const byHash = once(() => groupBy([...notes, ...imports], (note) => note.content.paperhash.value));
  const titles = once(() => notes.map(({ id, content }) => ({ id, title: content.title.value })));
  const findReplies = (forum: string) => {
    const note = byId.get(forum);
    return note ? repliesOf(note, titles()) : [];
  };
  const listReplies = once(() => notes.flatMap((note) => findReplies(note.id)));
  return {
    notes,
    oldNotes,
    findNote: (id) => byId.get(id),
    findOldNote: (id) => oldById.get(id),
    findReplies,
    listReplies,
    findVersions: (hash) => byHash().get(hash) ?? [],
    findPublications: (authorId) =>
      [
        ...[...notes, ...imports].filter((note) => note.content.authorids.value.includes(authorId)),
        ...oldNotes.filter((note) => note.content.authorids.includes(authorId)),
      ].sort((a, b) => b.cdate - a.cdate),
  };
}

const invented = once(() => ({ papers: inventPapers(), oldPapers: inventOldPapers() }));

export function openLibrary(extra: readonly SitePaper[]): Library {
  const { papers, oldPapers } = invented();
  return makeLibrary(withExtraPapers(papers, extra), oldPapers);
}
