import { paperhash } from './paperhash';
import type { SitePaper } from './site-paper';
import { ICML_2024, TRACK_VENUE } from './venue';

/** API v2 wraps every value of a note's content. */
export type Field<T> = { value: T };

export type SubmissionContent = {
  title: Field<string>;
  authors: Field<string[]>;
  authorids: Field<(string | null)[]>;
  abstract: Field<string>;
  keywords?: Field<string[]>;
  TLDR?: Field<string>;
  primary_area?: Field<string>;
  verify_author_names: Field<string>;
  venue: Field<string>;
  venueid: Field<string>;
  pdf: Field<string>;
  paperhash: Field<string>;
  _bibtex: Field<string>;
};

type NoteHead = {
  id: string;
  forum: string;
  replyto?: string;
  invitations: string[];
  domain: string;
  signatures: string[];
  readers: string[];
  writers: string[];
  license: string;
  /** Milliseconds. */
  cdate: number;
  mdate: number;
  tcdate: number;
  tmdate: number;
  version: 2;
};

export type ApiNote = NoteHead & {
  number: number;
  odate: number;
  pdate: number;
  content: SubmissionContent;
  details: { replyCount: number; writable: boolean; presentation: unknown[] };
};

export type ApiReply = NoteHead & { content: Record<string, Field<string | number>> };

/** A reply among search results: what it answers comes with it. */
export type FoundReply = ApiReply & { forumContent: { title: Field<string> } };

export type ApiEdit = {
  id: string;
  invitation: string;
  domain: string;
  signatures: string[];
  readers: string[];
  tmdate: number;
  note: ApiNote;
};

const SUBMITTED = Date.UTC(2024, 0, 31, 12, 27);
const PUBLISHED = Date.UTC(2024, 4, 2, 4, 0);
const MODIFIED = Date.UTC(2024, 5, 25, 9, 0);

const ICML_BOOK = 'Forty-first International Conference on Machine Learning';

// Braces around what looks like an acronym, as the real site does: `{BERT}`. It is what makes `{{` in a BibTeX title.
const protectAcronyms = (title: string) => title.replace(/\b[A-Z]{2,}[A-Za-z0-9]*\b/g, '{$&}');

export function bibtex(paper: Pick<SitePaper, 'id' | 'title' | 'authors'>, year = 2024, book = ICML_BOOK): string {
  const key = (paper.authors[0] ?? 'anonymous').split(' ')[0]?.toLowerCase() ?? 'anonymous';
  const word = paper.title.toLowerCase().match(/[a-z]{3,}/)?.[0] ?? 'paper';
  return [
    `@inproceedings{\n${key}${year}${word},`,
    `title={${protectAcronyms(paper.title)}},`,
    `author={${paper.authors.join(' and ')}},`,
    `booktitle={${book}},`,
    `year={${year}},`,
    `url={https://openreview.net/forum?id=${paper.id}}\n}`,
  ].join('\n');
}

export function authorIdsOf(paper: Pick<SitePaper, 'authors' | 'authorIds'>): (string | null)[] {
  return paper.authors.map((name, i) => {
    const given = paper.authorIds?.[i];
    return given === undefined ? `~${name.replaceAll(' ', '_')}1` : given;
  });
}

export function apiNote(paper: SitePaper, place: number): ApiNote {
  const number = paper.number ?? 20_000 + place;
  return {
    id: paper.id,
    forum: paper.id,
    number,
    invitations: [ICML_2024.submissionInvitation, `${ICML_2024.id}/-/Edit`],
    domain: ICML_2024.id,
    signatures: [`${ICML_2024.id}/Submission${number}/Authors`],
    readers: ['everyone'],
    writers: [ICML_2024.id],
    license: 'CC BY 4.0',
    cdate: SUBMITTED,
    odate: PUBLISHED,
    pdate: PUBLISHED,
    mdate: MODIFIED,
    tcdate: SUBMITTED,
    tmdate: MODIFIED,
    version: 2,
    content: {
      title: { value: paper.title },
      authors: { value: paper.authors },
      authorids: { value: authorIdsOf(paper) },
      abstract: { value: paper.abstract ?? 'This paper was put here by a test. It has no abstract of its own.' },
      ...(paper.keywords && { keywords: { value: paper.keywords } }),
      ...(paper.tldr && { TLDR: { value: paper.tldr } }),
      ...(paper.primaryArea && { primary_area: { value: paper.primaryArea } }),
      verify_author_names: { value: 'My co-authors have confirmed that their names are spelled correctly.' },
      venue: { value: TRACK_VENUE[paper.track] },
      venueid: { value: ICML_2024.id },
      pdf: { value: `/pdf/${paper.id}.pdf` },
      paperhash: { value: paperhash(paper) },
      _bibtex: { value: bibtex(paper) },
    },
    details: { replyCount: paper.replies ?? 0, writable: false, presentation: [] },
  };
}
