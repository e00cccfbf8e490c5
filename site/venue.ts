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
  /** Which API holds its notes: v1 notes have plain values where v2 has `{ value }`. */
  api: 1 | 2;
  /** Old venues run a script with jQuery in their page instead of the component. */
  markup: 'component' | 'jquery';
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
  api: 2,
  markup: 'component',
  tabs: [
    { kind: 'consoles', id: 'your-consoles', name: 'Your Consoles' },
    { kind: 'papers', id: 'accept-oral', name: 'Accept (Oral)', venue: TRACK_VENUE.oral },
    { kind: 'papers', id: 'accept-spotlight', name: 'Accept (Spotlight)', venue: TRACK_VENUE.spotlight },
    { kind: 'papers', id: 'accept-poster', name: 'Accept (Poster)', venue: TRACK_VENUE.poster },
    { kind: 'activity', id: 'recent-activity', name: 'Recent Activity' },
  ],
};

export const ICLR_2023: Venue = {
  id: 'ICLR.cc/2023/Conference',
  title: 'The Eleventh International Conference on Learning Representations',
  subtitle: 'ICLR 2023',
  location: 'Kigali, Rwanda',
  date: 'May 01 2023',
  website: 'https://iclr.cc/Conferences/2023',
  contact: 'program-chairs@iclr.cc',
  instructions: 'Please see the venue website for more information.',
  deadline: 'Submission Start: Aug 23 2022 UTC-0, End: Sep 28 2022 UTC-0',
  submissionInvitation: 'ICLR.cc/2023/Conference/-/Blind_Submission',
  api: 1,
  markup: 'component',
  tabs: [
    { kind: 'consoles', id: 'your-consoles', name: 'Your Consoles' },
    { kind: 'papers', id: 'notable-top-5', name: 'Notable top 5%', venue: 'ICLR 2023 notable top 5%' },
    { kind: 'papers', id: 'notable-top-25', name: 'Notable top 25%', venue: 'ICLR 2023 notable top 25%' },
    { kind: 'papers', id: 'poster', name: 'Poster', venue: 'ICLR 2023 poster' },
    { kind: 'papers', id: 'submitted', name: 'Submitted', venue: 'Submitted to ICLR 2023' },
  ],
};

export const ICLR_2018: Venue = {
  id: 'ICLR.cc/2018/Conference',
  title: 'ICLR 2018 Conference',
  subtitle: 'ICLR 2018',
  location: 'Vancouver Convention Center, Vancouver, BC, Canada',
  date: 'April 30 - May 3, 2018',
  website: 'http://www.iclr.cc',
  contact: '',
  instructions: 'Please see the venue website for more information.',
  deadline: '',
  submissionInvitation: 'ICLR.cc/2018/Conference/-/Blind_Submission',
  api: 1,
  markup: 'jquery',
  tabs: [
    { kind: 'consoles', id: 'your-consoles', name: 'Your Consoles' },
    { kind: 'papers', id: 'accepted-oral-papers', name: 'Accepted Oral Papers', venue: 'ICLR 2018 Oral' },
    { kind: 'papers', id: 'accepted-poster-papers', name: 'Accepted Poster Papers', venue: 'ICLR 2018 Poster' },
    { kind: 'papers', id: 'workshop-track', name: 'Workshop Track', venue: 'ICLR 2018 Workshop' },
    { kind: 'papers', id: 'rejected-papers', name: 'Rejected Papers', venue: 'Submitted to ICLR 2018' },
  ],
};

export const VENUES: readonly Venue[] = [ICML_2024, ICLR_2023, ICLR_2018];

/** The venue that an id or one of its groups belongs to: `ICML.cc/2024/Conference/Reviewers` → ICML 2024. */
export const findVenue = (group: string | null): Venue | undefined =>
  VENUES.find(({ id }) => group === id || group?.startsWith(`${id}/`));
