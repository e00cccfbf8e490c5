import type { PaperId } from '../domain/paper';
import type { TermTable } from './term-table';

/**
 * The papers as vectors of weighted terms (TF-IDF, length 1): row i holds `terms[starts[i] … starts[i + 1])`, ascending, and their `weights`.
 * Plain data all through, so that structured cloning stores it as it is. Terms have numbers only; words are read from the papers themselves.
 */
export type PaperIndex = {
  ids: PaperId[];
  starts: Uint32Array;
  terms: Uint32Array;
  weights: Float32Array;
  /** By the term's number: how much it counts. */
  idf: Float32Array;
  /** By the term's number: the mean of all rows when the terms were chosen. */
  mean: Float32Array;
  table: TermTable;
};

/** What a row comes to under a profile: their product. */
export function rowTimes({ starts, terms, weights }: PaperIndex, row: number, profile: Float32Array): number {
  let sum = 0;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++)
    sum += (weights[at] as number) * (profile[terms[at] as number] as number);
  return sum;
}

/** Adds `times` × the row to a profile. */
export function addRow(
  profile: Float32Array,
  { starts, terms, weights }: PaperIndex,
  entry: { row: number; times: number },
): void {
  const end = starts[entry.row + 1] ?? 0;
  for (let at = starts[entry.row] ?? 0; at < end; at++) {
    const term = terms[at] as number;
    profile[term] = (profile[term] as number) + entry.times * (weights[at] as number);
  }
}
