import type { ApiNote } from './api-note';
import type { ApiNoteV1 } from './api-note-v1';
import type { Venue } from './venue';

export type Profile = { id: string; name: string; publications: (ApiNote | ApiNoteV1)[] };

export type SearchQuery = { term: string; content: string; group: string; source: string };

/** What the server hands to the page: one kind for each file in `pages/`. */
export type PageData =
  | { kind: 'home'; venues: readonly Venue[] }
  | { kind: 'venue'; venue: Venue }
  | { kind: 'old-venue'; venue: Venue }
  | { kind: 'console'; venue: Venue; role: string; notes: ApiNote[] }
  | { kind: 'forum'; note: ApiNote; venue: Venue | null; replyId: string | null }
  | { kind: 'old-forum'; note: ApiNoteV1; venue: Venue | null }
  | { kind: 'search'; query: SearchQuery }
  | { kind: 'submissions'; venue: Venue; notes: (ApiNote | ApiNoteV1)[]; page: number; count: number }
  | { kind: 'profile'; profile: Profile }
  | { kind: 'host'; host: string; venues: readonly Venue[] }
  | { kind: 'tasks'; notes: ApiNote[] }
  | { kind: 'activity'; venue: Venue }
  | { kind: 'plain'; title: string }
  | { kind: 'error'; status: number; message: string }
  | { kind: 'redirect'; href: string };

export const statusOf = (page: PageData): number => (page.kind === 'error' ? page.status : 200);

function nameOf(page: PageData): string {
  switch (page.kind) {
    case 'home':
    case 'host':
      return 'Venues';
    case 'venue':
    case 'old-venue':
      return `${page.venue.subtitle} Conference`;
    case 'console':
      return `${page.venue.subtitle} Conference ${page.role}`;
    case 'forum':
      return page.note.content.title.value;
    case 'old-forum':
      return page.note.content.title;
    case 'search':
      return 'Search';
    case 'submissions':
      return `${page.venue.subtitle} Conference Submissions`;
    case 'profile':
      return page.profile.name;
    case 'tasks':
      return 'Tasks';
    case 'activity':
      return 'Activity';
    case 'plain':
      return page.title;
    case 'error':
    case 'redirect':
      return 'Error';
  }
}

export const titleOf = (page: PageData): string => `${nameOf(page)} | OpenReview`;
