import type { PaperId } from '../domain/paper';
import { namesOf } from './author-rows';
import { type Growing, grown, push } from './numbers';
import { addRow, type PaperIndex } from './paper-index';
import { type PaperText, termCounts } from './paper-texts';
import { type TermKey, type TermReader, termReader } from './read-terms';
import { emptyTable, findNumber, numberOf, type TermTable, tableOf } from './term-table';

/** An index in the making; it holds every term, which is ten times more than is kept. */
export type IndexDraft = {
  ids: PaperId[];
  taken: Set<PaperId>;
  table: TermTable;
  /** By the term's number: in how many papers it stands. */
  papersWith: Uint32Array;
  starts: Growing<Uint32Array>;
  terms: Growing<Uint32Array>;
  counts: Growing<Uint8Array>;
  /** By paper: the numbers of its authors' names. */
  authors: number[][];
  read: TermReader;
};

export function startIndex(): IndexDraft {
  const starts: Growing<Uint32Array> = { values: new Uint32Array(256), length: 0 };
  push(starts, 0);
  return {
    ids: [],
    taken: new Set(),
    table: emptyTable(),
    papersWith: new Uint32Array(1024),
    starts,
    terms: { values: new Uint32Array(4096), length: 0 },
    counts: { values: new Uint8Array(4096), length: 0 },
    authors: [],
    read: termReader(),
  };
}

/** Reads papers into the draft, in steps as short as the caller likes (0.2 ms a paper). A paper that is there already is passed over. */
export function readPapers(draft: IndexDraft, papers: readonly PaperText[]): void {
  for (const paper of papers) {
    if (draft.taken.has(paper.id)) continue;
    draft.taken.add(paper.id);
    draft.ids.push(paper.id);
    draft.authors.push(namesOf(paper));
    for (const [key, count] of termCounts(paper, draft.read)) {
      const term = numberOf(draft.table, key);
      if (term >= draft.papersWith.length) draft.papersWith = grown(draft.papersWith, draft.papersWith.length * 2);
      draft.papersWith[term] = (draft.papersWith[term] ?? 0) + 1;
      push(draft.terms, term);
      push(draft.counts, Math.min(count, mostCounted));
    }
    push(draft.starts, draft.terms.length);
  }
}

/** Keeps the terms that tell papers apart, and weighs them. */
export function finishIndex(draft: IndexDraft): PaperIndex {
  const { number, idf, keys } = chooseTerms(draft);
  const starts = draft.starts.values.slice(0, draft.starts.length);
  const { terms, weights } = weighRows({ starts, terms: draft.terms.values, counts: draft.counts.values, number, idf });
  const index = {
    ids: [...draft.ids],
    starts,
    terms,
    weights,
    idf,
    mean: new Float32Array(idf.length),
    table: tableOf(keys),
  };
  for (let row = 0; row < index.ids.length; row++) addRow(index.mean, index, { row, times: 1 / index.ids.length });
  return index;
}

/** The fewest and the most papers that a term may stand in. In a small venue a term of two papers is already a subject. */
function limits(papers: number): { least: number; most: number } {
  if (papers < 50) return { least: 1, most: Math.max(1, papers / 2) };
  return { least: 2, most: papers * 0.2 };
}

function chooseTerms({ table, papersWith, ids }: IndexDraft) {
  const { least, most } = limits(ids.length);
  const number = new Int32Array(table.count).fill(-1);
  const idf: number[] = [];
  const keys: number[] = [];
  for (let term = 0; term < table.count; term++) {
    const papers = papersWith[term] ?? 0;
    if (papers < least || papers > most) continue;
    number[term] = idf.length;
    idf.push(Math.log((1 + ids.length) / (1 + papers)) + 1);
    keys.push(table.keys[term] ?? 0);
  }
  return { number, idf: Float32Array.from(idf), keys: Uint32Array.from(keys) };
}

const mostCounted = 255;

/** How much a term counts in a paper that has it so often. */
const weightOf = (count: number, idf: number): number => Math.log(1.5 + Math.min(count, mostCounted)) * idf;

type RawRows = {
  starts: Uint32Array;
  terms: Uint32Array;
  counts: Uint8Array;
  number: Int32Array;
  idf: Float32Array;
};

/** Rows of the chosen terms, of length 1; `starts` is rewritten in place. */
function weighRows({ starts, terms, counts, number, idf }: RawRows): { terms: Uint32Array; weights: Float32Array } {
  const kept: Growing<Uint32Array> = { values: new Uint32Array(4096), length: 0 };
  const weights: number[] = [];
  let from = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1] ?? 0;
    const first = kept.length;
    let square = 0;
    for (let at = from; at < end; at++) {
      const term = number[terms[at] as number] as number;
      if (term < 0) continue;
      const weight = weightOf(counts[at] as number, idf[term] as number);
      push(kept, term);
      weights.push(weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (let at = first; at < kept.length; at++) weights[at] = (weights[at] as number) / length;
    from = end;
    starts[row + 1] = kept.length;
  }
  return { terms: kept.values.slice(0, kept.length), weights: Float32Array.from(weights) };
}

/** The index with these papers as further rows. Its terms stay what they are: what else stands in the papers does not count. */
export function withPapers(index: PaperIndex, papers: readonly PaperText[]): PaperIndex {
  const read = termReader();
  const rows = papers.map((paper) => weighRow(index, termCounts(paper, read)));
  const starts = new Uint32Array(index.starts.length + rows.length);
  starts.set(index.starts);
  for (const [nth, row] of rows.entries())
    starts[index.starts.length + nth] = (starts[index.starts.length + nth - 1] as number) + row.length;
  const terms = new Uint32Array(starts.at(-1) as number);
  const weights = new Float32Array(terms.length);
  terms.set(index.terms);
  weights.set(index.weights);
  let to = index.terms.length;
  for (const [term, weight] of rows.flat()) {
    terms[to] = term;
    weights[to++] = weight;
  }
  return { ...index, ids: [...index.ids, ...papers.map(({ id }) => id)], starts, terms, weights };
}

/** The terms of a paper that the index has, with their weights, of length 1. */
function weighRow({ table, idf }: PaperIndex, counts: ReadonlyMap<TermKey, number>): [term: number, weight: number][] {
  const row = [...counts].flatMap(([key, count]): [number, number][] => {
    const term = findNumber(table, key);
    return term < 0 ? [] : [[term, weightOf(count, idf[term] as number)]];
  });
  const length = Math.hypot(...row.map(([, weight]) => weight)) || 1;
  return row.map(([term, weight]): [number, number] => [term, weight / length]).sort(([a], [b]) => a - b);
}
