import type { Track } from './site-paper';

export type VenueTab =
  | { kind: 'consoles'; id: string; name: string }
  | { kind: 'papers'; id: string; name: string; venue: string }
  | { kind: 'activity'; id: string; name: string };

export type Venue = {
  id: string;
  title: string;
  subtitle: string;
  location: string;
  date: string;
  website: string;
  contact: string;
  instructions: string;
  deadline: string;
  submissionInvitation: string;
  tabs: VenueTab[];
};

/** The text in `content.venue`, which is all that tells a track on the real site. */
export const TRACK_VENUE: Record<Track, string> = {
  oral: 'ICML 2024 Oral',
  spotlight: 'ICML 2024 Spotlight',
  poster: 'ICML 2024 Poster',
};

export const ICML_2024: Venue = {
  id: 'ICML.cc/2024/Conference',
  title: 'The Forty-first International Conference on Machine Learning',
  subtitle: 'ICML 2024',
  location: 'Vienna, Austria',
  date: 'Jul 21 2024',
  website: 'https://icml.cc/Conferences/2024',
  contact: 'program-chairs@icml.cc',
  instructions: 'Please see the venue website for more information.',
  deadline:
    'Abstract Registration: Jan 26 2024 UTC-0, Submission Start: Jan 09 2024 UTC-0, Submission Deadline: Feb 02 2024 UTC-0',
  submissionInvitation: 'ICML.cc/2024/Conference/-/Submission',
  tabs: [
    { kind: 'consoles', id: 'your-consoles', name: 'Your Consoles' },
    { kind: 'papers', id: 'accept-oral', name: 'Accept (Oral)', venue: TRACK_VENUE.oral },
    { kind: 'papers', id: 'accept-spotlight', name: 'Accept (Spotlight)', venue: TRACK_VENUE.spotlight },
    { kind: 'papers', id: 'accept-poster', name: 'Accept (Poster)', venue: TRACK_VENUE.poster },
    { kind: 'activity', id: 'recent-activity', name: 'Recent Activity' },
  ],
};

export const VENUES: readonly Venue[] = [ICML_2024];
