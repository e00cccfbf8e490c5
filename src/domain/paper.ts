import { asArray, asCount, asObject, asString, asText, asTime, optional } from './parse';

/** OpenReview's forum id: 9 to 12 of `[A-Za-z0-9_-]`, case-sensitive; "-5Xp…" and "_abc…" are legal. Compare whole, never by prefix. */
export type PaperId = string;

/** A paper, as far as the pages seen so far have shown it. */
export type Paper = {
  id: PaperId;
  /** As in its source: TeX included, one line. */
  title: string;
  /** The title was read after MathJax had replaced its TeX: any other reading of it is better. */
  titleIsTypeset?: true;
  /** Names in the page's order; a long list may be cut (`authorsOmitted`). */
  authors: string[];
  /** How many authors the page did not show ("et al. (51 additional authors not shown)"). */
  authorsOmitted?: number;
  /** The venue's group id: "ICML.cc/2024/Conference". */
  venueId?: string;
  /** The venue as the page words it: "ICML 2024 Oral". */
  venueText?: string;
  /** Lower case: "oral", "spotlight", "notable top 5%". */
  track?: string;
  pdfUrl?: string;
  abstract?: string;
  tldr?: string;
  keywords?: string[];
  primaryArea?: string;
  /** The submission's number at its venue. */
  number?: number;
  bibtex?: string;
  /** Milliseconds since 1970 of the latest sighting. */
  seenAt: number;
};

/** A paper as a card shows it, and what the page told of it besides, unparsed. */
export type SeenPaper = { paper: Paper; source?: unknown };

const site = 'https://openreview.net';
const paperId = /^[A-Za-z0-9_-]{5,32}$/; // "RbiBKPtuHp", "-5Xp_abcDE"

export const isPaperId = (value: unknown): value is PaperId => typeof value === 'string' && paperId.test(value);

export const forumUrl = (id: PaperId): string => `${site}/forum?id=${id}`;

/**
 * The paper that a link leads to: "/forum?id=X", "/forum?id=X&referrer=…", "/pdf?id=X", "/attachment?id=X&name=pdf", "/revisions?id=X", absolute or not.
 * Undefined for a reply ("/forum?id=X&noteId=Y"), for "/forum/<paperhash>", for any other site.
 */
export function paperIdFromUrl(href: string): PaperId | undefined {
  if (!URL.canParse(href, site)) return undefined;
  const url = new URL(href, site);
  if (url.origin !== site || !['/forum', '/pdf', '/attachment', '/revisions'].includes(url.pathname)) return undefined;
  const id = url.searchParams.get('id');
  const reply = url.searchParams.get('noteId');
  if (reply !== null && reply !== id) return undefined;
  return isPaperId(id) ? id : undefined;
}

/** Throws where `value` is not a paper; unknown fields are left out. */
export function parsePaper(value: unknown): Paper {
  const paper = asObject(value, 'paper');
  if (!isPaperId(paper.id)) throw new TypeError('paper.id is not a paper id');
  return {
    id: paper.id,
    title: asText(paper.title, 'paper.title', 2_000),
    authors: asArray(paper.authors, 'paper.authors', 5_000).map((name) => asText(name, 'paper.authors', 500)),
    seenAt: asTime(paper.seenAt, 'paper.seenAt'),
    ...(paper.titleIsTypeset === true && { titleIsTypeset: true as const }),
    ...optional('authorsOmitted', paper.authorsOmitted, asCount),
    ...optional('venueId', paper.venueId, (id, name) => asText(id, name, 500)),
    ...optional('venueText', paper.venueText, (text, name) => asText(text, name, 500)),
    ...optional('track', paper.track, (track, name) => asText(track, name, 200)),
    ...optional('pdfUrl', paper.pdfUrl, asHttpsUrl),
    ...optional('abstract', paper.abstract, (text, name) => asText(text, name, 50_000)),
    ...optional('tldr', paper.tldr, (text, name) => asText(text, name, 5_000)),
    ...optional('keywords', paper.keywords, (list, name) =>
      asArray(list, name, 5_000).map((keyword) => asText(keyword, name, 500)),
    ),
    ...optional('primaryArea', paper.primaryArea, (text, name) => asText(text, name, 500)),
    ...optional('number', paper.number, asCount),
    ...optional('bibtex', paper.bibtex, (text, name) => asText(text, name, 50_000)),
  };
}

/** Throws where `value` holds no paper; `source` stays unknown. */
export function parseSeenPaper(value: unknown): SeenPaper {
  const { paper, source } = asObject(value, 'seen paper');
  return { paper: parsePaper(paper), source };
}

/** What two sightings of one paper say together: the newer wins field by field, but never with less than is known. */
export function enrichPaper(known: Paper, seen: Paper): Paper {
  const title = seen.titleIsTypeset || !seen.title ? known : seen;
  const authors = isLongerList(seen, known) ? seen : known;
  const { titleIsTypeset: _typeset, authorsOmitted: _omitted, ...rest } = { ...known, ...seen };
  return {
    ...rest,
    title: title.title,
    authors: authors.authors,
    seenAt: Math.max(known.seenAt, seen.seenAt),
    ...(title.titleIsTypeset && { titleIsTypeset: true as const }),
    ...(authors.authorsOmitted && { authorsOmitted: authors.authorsOmitted }),
  };
}

/** Whether two readings of a paper differ in no more than when it was seen, which alone is not worth a write. */
export const saysAsMuch = (a: Paper, b: Paper): boolean => sortedFields(a) === sortedFields(b);

const sortedFields = (paper: Paper): string => JSON.stringify(Object.entries({ ...paper, seenAt: 0 }).sort());

function isLongerList(seen: Paper, known: Paper): boolean {
  if (seen.authors.length !== known.authors.length) return seen.authors.length > known.authors.length;
  return !seen.authorsOmitted;
}

function asHttpsUrl(value: unknown, name: string): string {
  const url = asString(value, name);
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') throw new TypeError(`${name} is not an https address`);
  return url;
}
