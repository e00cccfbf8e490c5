import type { PaperIndex } from './paper-index';
import { plainText, termReader } from './read-terms';
import { findNumber } from './term-table';

/** What the words of notes and tags add to a profile: a row of the index's terms, of length 1 (or empty). */
export function noteRow(index: PaperIndex, note: string): Map<number, number> {
  const counts = new Map<number, number>();
  termReader()(plainText(note), (key) => {
    const term = findNumber(index.table, key);
    if (term >= 0) counts.set(term, (counts.get(term) ?? 0) + 1);
  });
  let square = 0;
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * (index.idf[term] ?? 0);
    counts.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  return new Map([...counts].sort(([a], [b]) => a - b).map(([term, weight]) => [term, weight / length]));
}
