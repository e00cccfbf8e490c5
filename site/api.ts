import type { ApiEdit, ApiNote } from './api-note';
import type { Library } from './library';
import { VENUES } from './venue';

export type ApiRequest = { method: string; path: string; params: URLSearchParams; body: unknown };
export type ApiAnswer = { status: number; body: unknown };
type ApiContext = { library: Library; consoles: readonly string[] };

const ok = (body: unknown): ApiAnswer => ({ status: 200, body });

function notFound(message: string): ApiAnswer {
  return { status: 404, body: { name: 'NotFoundError', message, status: 404, details: {} } };
}

/** `limit` is at most 1000, as on the real API. */
function pageOf<T>(found: readonly T[], params: URLSearchParams): T[] {
  const offset = Number(params.get('offset') ?? 0);
  const limit = Math.min(Number(params.get('limit') ?? 1000), 1000);
  return found.slice(offset, offset + limit);
}

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

function getNotes({ params }: ApiRequest, { library }: ApiContext): ApiAnswer {
  const id = params.get('id');
  const forum = params.get('forum');
  if (id) {
    const note = library.findNote(id);
    return note ? ok({ notes: [note], count: 1 }) : notFound(`The Note ${id} was not found`);
  }
  if (forum) {
    const note = library.findNote(forum);
    const notes = note ? [note, ...library.findReplies(forum)] : [];
    return ok({ notes: pageOf(notes, params), count: notes.length });
  }
  // Used by the forum page to look for other versions of the same paper: invented papers have none.
  if (params.has('paperhash')) return ok({ notes: [], count: 0 });
  const notes = library.notes.filter((note) => matchesVenue(note, params));
  return ok({ notes: pageOf(notes, params), count: notes.length });
}

function searchedText(note: ApiNote): string {
  const { title, authors, abstract, keywords, TLDR } = note.content;
  const parts = [title.value, authors.value.join(' '), abstract.value, keywords?.value.join(' '), TLDR?.value];
  return parts.join(' ').toLowerCase();
}

function searchNotes({ params }: ApiRequest, { library }: ApiContext): ApiAnswer {
  const terms = (params.get('term') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const found = library.notes.filter((note) => {
    if (!matchesVenue(note, params)) return false;
    const text = searchedText(note);
    return terms.every((term) => text.includes(term));
  });
  return ok({ notes: pageOf(found, params), count: found.length });
}

function findNotesByIds({ body }: ApiRequest, { library }: ApiContext): ApiAnswer {
  const ids = body && typeof body === 'object' && 'ids' in body && Array.isArray(body.ids) ? body.ids : [];
  const notes = ids.map((id) => library.findNote(String(id))).filter((note) => note !== undefined);
  return ok({ notes, count: notes.length });
}

/** The last edits: one for each of the papers with the smallest numbers, as the captured page shows them. */
function getEdits({ params }: ApiRequest, { library }: ApiContext): ApiAnswer {
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
}

function getGroups({ params }: ApiRequest, { consoles }: ApiContext): ApiAnswer {
  if (params.has('prefix')) return ok({ groups: consoles.map((id) => ({ id })), count: consoles.length });
  const venue = VENUES.find((known) => known.id === params.get('id'));
  if (!venue) return notFound(`Group Not Found: ${params.get('id')}`);
  const content = {
    title: { value: venue.title },
    subtitle: { value: venue.subtitle },
    website: { value: venue.website },
  };
  return ok({ groups: [{ id: venue.id, domain: venue.id, content }], count: 1 });
}

type Handler = (request: ApiRequest, context: ApiContext) => ApiAnswer;

const HANDLERS: Record<string, Handler> = {
  'GET /notes': getNotes,
  'GET /notes/search': searchNotes,
  'POST /notes/search': findNotesByIds,
  'GET /notes/edits': getEdits,
  'GET /groups': getGroups,
  'GET /invitations': () => ok({ invitations: [], count: 0 }),
  // The real answer to a guest is an error; an empty one keeps the console quiet for tests that look at it.
  'POST /refreshToken': (_request, { consoles }) => ok(consoles.length > 0 ? { user: { id: '~Ada_Example1' } } : {}),
};

/** Undefined when the path is not one of the API's. */
export function findApiHandler(method: string, path: string): Handler | undefined {
  return HANDLERS[`${method} ${path}`];
}

export const isApiPath = (path: string): boolean => Object.keys(HANDLERS).some((key) => key.endsWith(` ${path}`));
