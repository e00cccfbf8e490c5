import { type Handler, notFound, ok } from './api-answer';
import { getEdits, getNotes, getNotesV1 } from './api-notes';
import { findNotesByIds, searchNotes, searchNotesV1 } from './api-search';
import { VENUES } from './venue';

const getGroups: Handler = ({ params }, { consoles }) => {
  if (params.has('prefix')) return ok({ groups: consoles.map((id) => ({ id })), count: consoles.length });
  const venue = VENUES.find((known) => known.id === params.get('id'));
  if (!venue) return notFound(`Group Not Found: ${params.get('id')}`);
  const content = {
    title: { value: venue.title },
    subtitle: { value: venue.subtitle },
    website: { value: venue.website },
  };
  return ok({ groups: [{ id: venue.id, domain: venue.id, content }], count: 1 });
};

/** Whoever is logged in may edit every paper: what the forum page asks, to know whether to show its Edit button. */
const getInvitations: Handler = ({ params }, { consoles, library }) => {
  const note = library.findNote(params.get('replyForum') ?? '');
  if (!note || consoles.length === 0 || params.get('details') !== 'writable') return ok({ invitations: [], count: 0 });
  const id = `${note.domain}/Submission${note.number}/-/Camera_Ready_Revision`;
  return ok({ invitations: [{ id, edit: { note: { id: note.id } } }], count: 1 });
};

const HANDLERS: Record<string, Handler> = {
  'GET /notes': getNotes,
  'GET /notes/search': searchNotes,
  'POST /notes/search': findNotesByIds,
  'GET /notes/edits': getEdits,
  'GET /groups': getGroups,
  'GET /invitations': getInvitations,
  // The real answer to a guest is an error; an empty one keeps the console quiet for tests that look at it.
  'POST /refreshToken': (_request, { consoles }) => ok(consoles.length > 0 ? { user: { id: '~Ada_Example1' } } : {}),
  'GET /v1/notes': getNotesV1,
  'GET /v1/notes/search': searchNotesV1,
  'GET /v1/invitations': () => ok({ invitations: [], count: 0 }),
};

/** Undefined when the path is not one of the API's. API v1 has a host of its own, which stands here as `/v1`. */
export function findApiHandler(method: string, path: string): Handler | undefined {
  return HANDLERS[`${method} ${path}`];
}

export const isApiPath = (path: string): boolean => Object.keys(HANDLERS).some((key) => key.endsWith(` ${path}`));
