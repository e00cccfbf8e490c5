import { hash, plainText } from './read-terms';

/**
 * Who wrote the papers: row i holds `names[starts[i] … starts[i + 1])`, a number for each name. It is a hash: two names in some hundred thousand
 * share one, which does no harm.
 */
export type AuthorRows = { starts: Uint32Array; names: Uint32Array };

/** How much each name counts, by its number. */
export type AuthorWeights = ReadonlyMap<number, number>;

/** The numbers of a paper's authors, each once. Case, accents and blanks make no other name of it. */
export function namesOf({ authors = [] }: { authors?: readonly string[] }): number[] {
  return [...new Set(authors.map(nameNumber))].filter((name) => name !== 0);
}

/** 0 where nothing is left of the name. 30 bits, which engines keep as they are. */
export function nameNumber(author: string): number {
  const plain = plainText(author).trim().toLowerCase();
  return plain === '' ? 0 : hash(plain) >>> 2;
}

/** The rows of these lists of names, after those that there were before. */
export function authorRows(lists: readonly (readonly number[])[], before?: AuthorRows): AuthorRows {
  const known = before ?? { starts: new Uint32Array(1), names: new Uint32Array() };
  const starts = new Uint32Array(known.starts.length + lists.length);
  starts.set(known.starts);
  const names = new Uint32Array(known.names.length + lists.reduce((sum, list) => sum + list.length, 0));
  names.set(known.names);
  let to = known.names.length;
  for (const [nth, list] of lists.entries()) {
    names.set(list, to);
    to += list.length;
    starts[known.starts.length + nth] = to;
  }
  return { starts, names };
}

/** Each paper's authors count 1 together, in length: who wrote with nobody counts more than one of ten. Nothing counts against a name. */
export function authorWeights(rows: AuthorRows, evidence: readonly { row: number; times: number }[]): AuthorWeights {
  const weights = new Map<number, number>();
  for (const { row, times } of evidence) {
    if (times <= 0) continue;
    const names = namesAt(rows, row);
    for (const name of names) weights.set(name, (weights.get(name) ?? 0) + times / Math.sqrt(names.length));
  }
  return weights;
}

/** What a paper's authors come to: for weights of one other paper 1 where the same people wrote both, 0 where nobody wrote both (the cosine). */
export function authorScore({ starts, names }: AuthorRows, row: number, weights: AuthorWeights): number {
  const [from, end] = [starts[row] as number, starts[row + 1] as number];
  let sum = 0;
  for (let at = from; at < end; at++) sum += weights.get(names[at] as number) ?? 0;
  return sum === 0 ? 0 : sum / Math.sqrt(end - from);
}

export const namesAt = ({ starts, names }: AuthorRows, row: number): Uint32Array =>
  names.subarray(starts[row], starts[row + 1]);
