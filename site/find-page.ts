import type { ApiNote } from './api-note';
import type { ApiNoteV1 } from './api-note-v1';
import type { Library } from './library';
import type { PageData, Profile } from './page-data';
import { findVenue, ICML_2024, VENUES } from './venue';

/** Why the API gives nothing, neither to the page nor to the server that renders it. */
export type Refusal = 'rate-limit' | 'challenge';

type Asked = { url: URL; library: Library; refusal: Refusal | undefined };

export const RATE_LIMIT_MESSAGE =
  'Too many requests: You have made 61 requests, surpassing the limit of 60 requests per minute. Please try again in 21 seconds';

const PER_PAGE = 25;
const CONSOLE_SIZE = 8;

const PLAIN_TITLES: Record<string, string> = {
  '/about': 'About OpenReview',
  '/login': 'Login',
  '/revisions': 'Revision History',
  '/invitation': 'Invitation',
  '/contact': 'Contact',
};

const missing = (message: string): PageData => ({ kind: 'error', status: 404, message });

const forumPage = (note: ApiNote, replyId: string | null): PageData => ({
  kind: 'forum',
  note,
  venue: findVenue(note.domain) ?? null,
  replyId,
});

function findForum({ url, library }: Asked): PageData {
  const replyId = url.searchParams.get('noteId');
  const reply = replyId ? library.listReplies().find(({ id }) => id === replyId) : undefined;
  const id = url.searchParams.get('id');
  if (!id && reply) return { kind: 'redirect', href: `/forum?id=${reply.forum}&noteId=${reply.id}` };
  const note = library.findNote(id ?? '');
  if (note) return forumPage(note, replyId);
  const oldNote = library.findOldNote(id ?? '');
  if (oldNote) return { kind: 'old-forum', note: oldNote, venue: findVenue(oldNote.content.venueid) ?? null };
  return missing(`The Note ${id} was not found`);
}

function findForumByHash({ url, library }: Asked): PageData {
  const hash = decodeURIComponent(url.pathname.slice('/forum/'.length));
  const note = library.findVersions(hash)[0];
  return note ? forumPage(note, null) : missing(`paperhash ${hash} is not found`);
}

function findGroup({ url, library }: Asked): PageData {
  const id = url.searchParams.get('id');
  const venue = findVenue(id);
  if (!venue) {
    const isHost = VENUES.some((known) => known.id.startsWith(`${id}/`));
    return isHost && id ? { kind: 'plain', title: id } : missing(`The Group ${id} was not found`);
  }
  if (id !== venue.id) {
    const role = (id ?? '').slice(venue.id.length + 1).replaceAll('_', ' ');
    // Nobody has a console at a venue of API v1.
    return { kind: 'console', venue, role, notes: venue.api === 2 ? library.notes.slice(0, CONSOLE_SIZE) : [] };
  }
  return { kind: venue.markup === 'jquery' ? 'old-venue' : 'venue', venue };
}

function findSubmissions({ url, library }: Asked): PageData {
  const venue = findVenue(url.searchParams.get('venue'));
  if (!venue) return missing(`Submissions for ${url.searchParams.get('venue')} not available`);
  const page = Math.max(Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1, 1);
  const all: readonly (ApiNote | ApiNoteV1)[] =
    venue.api === 2 ? library.notes : library.oldNotes.filter((note) => note.invitation === venue.submissionInvitation);
  const notes = all.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return { kind: 'submissions', venue, notes, page, count: all.length };
}

function findProfile({ url, library }: Asked): PageData {
  const id = url.searchParams.get('id') ?? url.searchParams.get('email');
  if (!id) return missing('Missing required parameter id or email');
  const name = id.replace(/^~/, '').replace(/\d+$/, '').replaceAll('_', ' ');
  const profile: Profile = { id, name, publications: library.findPublications(id) };
  return { kind: 'profile', profile };
}

function findSearch({ url }: Asked): PageData {
  const of = (name: string) => url.searchParams.get(name) ?? 'all';
  const term = url.searchParams.get('term') ?? url.searchParams.get('query') ?? '';
  return { kind: 'search', query: { term, content: of('content'), group: of('group'), source: of('source') } };
}

function findHost({ url }: Asked): PageData {
  const host = url.searchParams.get('id') ?? '';
  return { kind: 'host', host, venues: VENUES.filter(({ id }) => id.startsWith(host)) };
}

type Route = { find: (asked: Asked) => PageData; asksApi?: true };

const ROUTES: Record<string, Route> = {
  '/': { find: () => ({ kind: 'home', venues: VENUES }) },
  '/group': { find: findGroup },
  '/forum': { find: findForum, asksApi: true },
  '/search': { find: findSearch },
  '/submissions': { find: findSubmissions, asksApi: true },
  '/profile': { find: findProfile, asksApi: true },
  '/venue': { find: findHost },
  '/venues': { find: findHost },
  '/tasks': { find: ({ library }) => ({ kind: 'tasks', notes: library.notes.slice(0, CONSOLE_SIZE) }) },
  '/activity': { find: () => ({ kind: 'activity', venue: ICML_2024 }) },
};

function refused({ url, refusal }: Asked): PageData | undefined {
  if (refusal === 'rate-limit') return { kind: 'error', status: 200, message: RATE_LIMIT_MESSAGE };
  if (refusal !== 'challenge') return undefined;
  return { kind: 'redirect', href: `/challenge?redirect=${encodeURIComponent(url.pathname + url.search)}` };
}

export function findPage(asked: Asked): PageData {
  const { pathname } = asked.url;
  const byHash: Route | undefined = pathname.startsWith('/forum/')
    ? { find: findForumByHash, asksApi: true }
    : undefined;
  const route = byHash ?? ROUTES[pathname];
  if (route) return (route.asksApi && refused(asked)) || route.find(asked);
  const title = PLAIN_TITLES[pathname];
  return title ? { kind: 'plain', title } : missing('This page could not be found');
}
