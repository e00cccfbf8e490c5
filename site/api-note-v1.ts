import { authorIdsOf, bibtex } from './api-note';
import { paperhash } from './paperhash';
import type { OldPaper } from './site-paper';
import { findVenue } from './venue';

/** Plain values, and one `invitation` where v2 has a list. */
export type ContentV1 = {
  title: string;
  authors: string[];
  authorids: (string | null)[];
  keywords?: string[];
  'TL;DR'?: string;
  abstract: string;
  pdf: string;
  venue: string;
  venueid: string;
  paperhash: string;
  _bibtex: string;
};

export type ApiNoteV1 = {
  id: string;
  forum: string;
  number: number;
  invitation: string;
  signatures: string[];
  readers: string[];
  writers: string[];
  /** Milliseconds. */
  cdate: number;
  mdate: number;
  pdate: number;
  tcdate: number;
  tmdate: number;
  version: 1;
  content: ContentV1;
  details: { replyCount: number; writable: boolean };
};

export type ApiReplyV1 = Omit<ApiNoteV1, 'content' | 'details'> & { replyto: string; content: Record<string, string> };

const DAY = 86_400_000;

/** Published in February of the venue's year, and touched once more a month later. */
function datesOf(year: number) {
  const submitted = Date.UTC(year - 1, 9, 27, 20, 32);
  const published = Date.UTC(year, 1, year === 2018 ? 15 : 1);
  const modified = Date.UTC(year, year === 2018 ? 1 : 2, year === 2018 ? 23 : 2);
  return { cdate: submitted, tcdate: submitted, pdate: published, mdate: modified, tmdate: modified };
}

export function apiNoteV1(paper: OldPaper, place: number): ApiNoteV1 {
  const venue = findVenue(paper.venueId);
  if (!venue) throw new Error(`no venue ${paper.venueId}`);
  const year = Number(/\d{4}/.exec(paper.venueId)?.[0]);
  const number = paper.number ?? place + 1;
  return {
    id: paper.id,
    forum: paper.id,
    number,
    invitation: venue.submissionInvitation,
    signatures: [venue.id],
    readers: ['everyone'],
    writers: [venue.id],
    ...datesOf(year),
    version: 1,
    content: {
      title: paper.title,
      authors: paper.authors,
      authorids: authorIdsOf(paper),
      ...(paper.keywords && { keywords: paper.keywords }),
      ...(paper.tldr && { 'TL;DR': paper.tldr }),
      abstract: paper.abstract ?? 'This paper was put here by a test. It has no abstract of its own.',
      pdf: `/pdf/${paper.id}.pdf`,
      venue: paper.venue,
      venueid: venue.id,
      paperhash: paperhash(paper),
      _bibtex: bibtex(paper, year, venue.title),
    },
    details: { replyCount: paper.replies ?? 0, writable: false },
  };
}

/** Reviews only, as on the captured page. Their ids are longer than a paper's, as there. */
export function repliesOfV1(note: ApiNoteV1): ApiReplyV1[] {
  const { content, details, ...head } = note;
  return Array.from({ length: details.replyCount }, (_, place) => {
    const time = note.cdate + (place + 14) * DAY;
    const forum = note.invitation.replace('/-/Blind_Submission', `/Paper${note.number}`);
    return {
      ...head,
      id: `v1r${place}_${note.id}`.slice(0, 14),
      replyto: note.id,
      invitation: `${forum}/-/Official_Review`,
      signatures: [`${forum}/AnonReviewer${place + 1}`],
      cdate: time,
      tcdate: time,
      mdate: time,
      tmdate: time,
      content: { title: 'Review', review: `I read “${content.title}” with pleasure.`, rating: '7: Good paper' },
    };
  });
}
