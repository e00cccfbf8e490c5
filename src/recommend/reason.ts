import type { Reason } from '../domain/recommendation';
import { nameNumber, namesAt } from './author-rows';
import { nearestLiked } from './nearest-liked';
import type { Pick, Venue } from './page';
import { addRow, type PaperIndex } from './paper-index';
import { type PaperText, textsOf } from './paper-texts';
import { termReader } from './read-terms';
import type { SettledLabels } from './settle-labels';
import { findNumber } from './term-table';

const mostWords = 4;

/** Why a paper is suggested: what it shares with the liked paper that it is most like, or with the area that it stands for. */
export function reasonFor(
  venue: Venue,
  labels: SettledLabels,
  { pick, paper }: { pick: Pick; paper: PaperText },
): Reason {
  const { index } = venue.space;
  if (pick.kind === 'explore')
    return {
      kind: 'area',
      words: wordsOf(index, pick.row, { paper, profile: areaProfile(venue, venue.areas.of[pick.row] as number) }),
    };
  const liked = pick.kind === 'follow' ? labels.liked.filter(({ explored }) => explored) : labels.liked;
  const because = nearestLiked(venue.space, liked)(pick.row);
  const profile = new Float32Array(index.idf.length);
  addRow(profile, index, { row: because, times: 1 });
  return {
    kind: 'paper',
    because: index.ids[because] as string,
    words: wordsOf(index, pick.row, { paper, profile }),
    authors: sharedAuthors(paper, namesAt(venue.space.authors, because)),
  };
}

/** The paper's authors that are among these. */
function sharedAuthors({ authors = [] }: PaperText, names: Uint32Array): string[] {
  return [...new Set(authors)].filter((author) => names.includes(nameNumber(author)));
}

/** What the papers of an area have in common and the rest of the venue has not. */
function areaProfile({ space: { index }, areas }: Venue, area: number): Float32Array {
  const profile = index.mean.map((share) => -share);
  for (const [row, its] of areas.of.entries())
    if (its === area) addRow(profile, index, { row, times: 1 / (areas.sizes[area] as number) });
  return profile;
}

/** What an area is about, in words of some of its papers, the most telling first. `rows`: typical papers of it, with their texts. */
export function areaWords(venue: Venue, area: number, typical: { row: number; paper: PaperText }[]): string[] {
  const { index } = venue.space;
  const profile = areaProfile(venue, area);
  const weights = new Map<number, number>();
  for (const { row } of typical)
    for (let at = index.starts[row] as number; at < (index.starts[row + 1] as number); at++) {
      const term = index.terms[at] as number;
      const weight = profile[term] as number;
      if (weight > 0) weights.set(term, weight);
    }
  return tellingWords(
    index,
    weights,
    typical.map(({ paper }) => paper),
  );
}

/** The words of a paper that weigh most under a profile. */
function wordsOf(
  index: PaperIndex,
  row: number,
  { paper, profile }: { paper: PaperText; profile: Float32Array },
): string[] {
  const weights = new Map<number, number>();
  for (let at = index.starts[row] as number; at < (index.starts[row + 1] as number); at++) {
    const term = index.terms[at] as number;
    const weight = (index.weights[at] as number) * (profile[term] as number);
    if (weight > 0) weights.set(term, weight);
  }
  return tellingWords(index, weights, [paper]);
}

/** The terms that weigh most, as they stand in the papers, none of them a part of another. */
function tellingWords(index: PaperIndex, weights: ReadonlyMap<number, number>, papers: readonly PaperText[]): string[] {
  const words = new Map<number, string>();
  const read = termReader();
  for (const { text } of papers.flatMap(textsOf))
    read(text, (key, start, end) => {
      const term = findNumber(index.table, key);
      if (weights.has(term) && !words.has(term)) words.set(term, text.slice(start, end));
    });
  const chosen: string[] = [];
  for (const [term] of [...weights].sort(([a, more], [b, less]) => less - more || a - b)) {
    const word = words.get(term);
    if (word === undefined || chosen.some((other) => isPart(word, other) || isPart(other, word))) continue;
    chosen.push(word);
  }
  const telling = chosen.filter(isTelling);
  return (telling.length > 0 ? telling : chosen).slice(0, mostWords);
}

/** Three letters tell little ("pre", "low"), unless they are an abbreviation's, or of a script that needs no more. */
const isTelling = (word: string): boolean => word.length > 3 || /[A-Z].*[A-Z]|[^\x20-\x7e]/.test(word);

const isPart = (a: string, b: string): boolean => b.toLowerCase().includes(a.toLowerCase());
