import type { ApiNote } from './api-note';
import type { Library } from './library';
import { VENUES, type Venue } from './venue';

/** What the server hands to the page: one kind for each file in `pages/`. */
export type PageData =
  | { kind: 'home'; venues: readonly Venue[] }
  | { kind: 'venue'; venue: Venue }
  | { kind: 'forum'; note: ApiNote; venue: Venue | null }
  | { kind: 'plain'; title: string }
  | { kind: 'missing'; message: string };

const PLAIN_TITLES: Record<string, string> = {
  '/about': 'About OpenReview',
  '/login': 'Login',
  '/venues': 'All Venues',
  '/profile': 'Profile',
  '/revisions': 'Revision History',
  '/contact': 'Contact',
};

const missing = (message: string): PageData => ({ kind: 'missing', message });

export function findPage(url: URL, library: Library): PageData {
  const id = url.searchParams.get('id');
  if (url.pathname === '/') return { kind: 'home', venues: VENUES };
  if (url.pathname === '/group') {
    const venue = VENUES.find((known) => known.id === id);
    return venue ? { kind: 'venue', venue } : missing(`The Group ${id} was not found`);
  }
  if (url.pathname === '/forum') {
    const note = id ? library.findNote(id) : undefined;
    if (!note) return missing(`The Note ${id} was not found`);
    return { kind: 'forum', note, venue: VENUES.find((known) => known.id === note.domain) ?? null };
  }
  const title = PLAIN_TITLES[url.pathname];
  return title ? { kind: 'plain', title } : missing('Page not found');
}

export const statusOf = (page: PageData): number => (page.kind === 'missing' ? 404 : 200);

export function titleOf(page: PageData): string {
  switch (page.kind) {
    case 'home':
      return 'Venues | OpenReview';
    case 'venue':
      return `${page.venue.subtitle} Conference | OpenReview`;
    case 'forum':
      return `${page.note.content.title.value} | OpenReview`;
    case 'plain':
      return `${page.title} | OpenReview`;
    case 'missing':
      return 'Error | OpenReview';
  }
}
