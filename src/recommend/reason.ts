import type { Reason } from '../domain/recommendation';
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
    return { kind: 'area', words: wordsOf(index, pick.row, { paper, profile: areaProfile(venue, pick.row) }) };
  const liked = pick.kind === 'follow' ? labels.liked.filter(({ explored }) => explored) : labels.liked;
  const because = nearestLiked(venue.space, liked)(pick.row);
  const profile = new Float32Array(index.idf.length);
  addRow(profile, index, { row: because, times: 1 });
  return { kind: 'paper', because: index.ids[because] as string, words: wordsOf(index, pick.row, { paper, profile }) };
}

/** What the papers of a row's area have in common and the rest of the venue has not. */
function areaProfile({ space: { index }, areas }: Venue, row: number): Float32Array {
  const area = areas.of[row] as number;
  const profile = index.mean.map((share) => -share);
  for (const [other, its] of areas.of.entries())
    if (its === area) addRow(profile, index, { row: other, times: 1 / (areas.sizes[area] as number) });
  return profile;
}

/** The words of a paper that weigh most under a profile, as they stand in the paper, none of them a part of another. */
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
  const words = new Map<number, string>();
  const read = termReader();
  for (const { text } of textsOf(paper))
    read(text, (key, start, end) => {
      const term = findNumber(index.table, key);
      if (weights.has(term) && !words.has(term)) words.set(term, text.slice(start, end));
    });
  const chosen: string[] = [];
  for (const [term] of [...weights].sort(([a, more], [b, less]) => less - more || a - b)) {
    const word = words.get(term);
    if (word === undefined || chosen.some((other) => isPart(word, other) || isPart(other, word))) continue;
    chosen.push(word);
    if (chosen.length === mostWords) break;
  }
  return chosen;
}

const isPart = (a: string, b: string): boolean => b.toLowerCase().includes(a.toLowerCase());
