import { type Handler, notFound, ok, pageOf, sortedFor } from './api-answer';
import type { ApiEdit, ApiNote } from './api-note';
import { repliesOfV1 } from './api-note-v1';

function matchesVenue(note: ApiNote, params: URLSearchParams): boolean {
  const venue = params.get('content.venue') ?? params.get('venue');
  const venueid = params.get('content.venueid') ?? params.get('venueid');
  const invitation = params.get('invitation');
  return (
    (!venue || note.content.venue.value === venue) &&
    (!venueid || note.content.venueid.value === venueid) &&
    (!invitation || note.invitations.includes(invitation))
  );
}

export const getNotes: Handler = ({ params }, { library }) => {
  const id = params.get('id');
  const forum = params.get('forum');
  const hash = params.get('paperhash');
  if (id) {
    const note = library.findNote(id);
    return note ? ok({ notes: [note], count: 1 }) : notFound(`The Note ${id} was not found`);
  }
  if (forum) {
    const note = library.findNote(forum);
    const notes = note ? [note, ...library.findReplies(forum)] : [];
    return ok({ notes: pageOf(notes, params), count: notes.length });
  }
  if (hash !== null) {
    const notes = library.findVersions(hash);
    return ok({ notes, count: notes.length });
  }
  const notes = library.notes.filter((note) => matchesVenue(note, params));
  return ok({ notes: pageOf(sortedFor(notes, params), params), count: notes.length });
};

export const getNotesV1: Handler = ({ params }, { library }) => {
  const id = params.get('id') ?? params.get('forum');
  if (id) {
    const note = library.findOldNote(id);
    if (!note) return notFound(`The Note ${id} was not found`);
    const notes = params.has('forum') ? [note, ...repliesOfV1(note)] : [note];
    return ok({ notes, count: notes.length });
  }
  const venue = params.get('content.venue');
  const invitation = params.get('invitation');
  const notes = library.oldNotes.filter(
    (note) => (!venue || note.content.venue === venue) && (!invitation || note.invitation === invitation),
  );
  return ok({ notes: pageOf(notes, params), count: notes.length });
};

/** The last edits: one for each of the papers with the smallest numbers, as the captured page shows them. */
export const getEdits: Handler = ({ params }, { library }) => {
  const byNumber = [...library.notes].sort((a, b) => a.number - b.number).slice(0, 200);
  const edits = byNumber.map(
    (note): ApiEdit => ({
      // An edit has an id of its own, as long as a paper's.
      id: [...note.id].reverse().join(''),
      invitation: `${note.domain}/Submission${note.number}/-/Camera_Ready_Revision`,
      domain: note.domain,
      signatures: note.signatures,
      readers: ['everyone'],
      tmdate: note.tmdate,
      note,
    }),
  );
  return ok({ edits: pageOf(edits, params), count: edits.length });
};
