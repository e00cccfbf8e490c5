import { lowerOf, orthonormal, products, timesLower } from './dense';
import type { PaperIndex } from './paper-index';
import { randomFrom } from './random';

/**
 * The papers in few dimensions (latent semantic analysis), where papers are near that share no word: what is kept of the term vectors by the
 * directions in which the venue varies most. Row i is `rows[i × width …]`, its mean taken off, of length 1.
 */
export type LatentRows = { width: number; rows: Float32Array };

const width = 96;
const rounds = 1;

/**
 * Randomised subspace iteration (Halko, Martinsson, Tropp 2011), in steps: each `next` takes some milliseconds, the last one returns. Only
 * products of rows are ever asked for, so any basis of the subspace does, and no eigenvector is computed.
 */
export function* latentSteps(index: PaperIndex): Generator<undefined, LatentRows> {
  const rows = sharedTerms(index);
  const papers = index.ids.length;
  const columns = Math.min(width, Math.max(1, papers >> 1));
  let basis = startingBasis(papers, columns);
  for (let round = 0; round <= rounds; round++) {
    basis = yield* gramTimes(rows, basis, columns);
    yield* orthonormal(basis, columns);
  }
  const image = yield* gramTimes(rows, basis, columns);
  const core = yield* products(basis, image, columns);
  const latent = yield* timesLower(basis, lowerOf(core, columns), columns);
  centre(latent, columns);
  return { width: columns, rows: latent };
}

function startingBasis(papers: number, columns: number): Float32Array {
  const random = randomFrom(papers);
  return Float32Array.from({ length: papers * columns }, () => random() - 0.5);
}

/** The rows with the terms that several papers share: what stands in a few says nothing of directions, and is most of the terms. */
type Rows = { papers: number; terms: number; starts: Uint32Array; of: Uint32Array; weights: Float32Array };

const fewestPapers = 5;

function sharedTerms({ ids, idf, ...index }: PaperIndex): Rows {
  const papersWith = new Uint32Array(idf.length);
  for (const term of index.terms) papersWith[term] = (papersWith[term] as number) + 1;
  const least = Math.min(fewestPapers, Math.max(1, ids.length / 100));
  const number = new Int32Array(idf.length).fill(-1);
  let terms = 0;
  for (const [term, papers] of papersWith.entries()) if (papers >= least) number[term] = terms++;
  const kept = index.terms.reduce((sum, term) => sum + ((number[term] as number) < 0 ? 0 : 1), 0);
  const rows = {
    papers: ids.length,
    terms,
    starts: new Uint32Array(ids.length + 1),
    of: new Uint32Array(kept),
    weights: new Float32Array(kept),
  };
  let to = 0;
  for (let row = 0; row < ids.length; row++) {
    for (let at = index.starts[row] as number; at < (index.starts[row + 1] as number); at++) {
      const term = number[index.terms[at] as number] as number;
      if (term < 0) continue;
      rows.of[to] = term;
      rows.weights[to++] = index.weights[at] as number;
    }
    rows.starts[row + 1] = to;
  }
  return rows;
}

/** The matrix of all papers' products with each other, times `basis`; never written out. */
function* gramTimes(rows: Rows, basis: Float32Array, columns: number): Generator<undefined, Float32Array> {
  const byTerm = new Float32Array(rows.terms * columns);
  const image = new Float32Array(basis.length);
  for (let row = 0; row < rows.papers; row++) {
    if (row % 100 === 99) yield;
    for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at++) {
      const to = (rows.of[at] as number) * columns;
      const times = rows.weights[at] as number;
      for (let c = 0, from = row * columns; c < columns; c++)
        byTerm[to + c] = (byTerm[to + c] as number) + times * (basis[from + c] as number);
    }
  }
  for (let row = 0; row < rows.papers; row++) {
    if (row % 100 === 99) yield;
    for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at++) {
      const from = (rows.of[at] as number) * columns;
      const times = rows.weights[at] as number;
      for (let c = 0, to = row * columns; c < columns; c++)
        image[to + c] = (image[to + c] as number) + times * (byTerm[from + c] as number);
    }
  }
  return image;
}

/** Takes the mean of all rows off each, and makes each of length 1. */
function centre(rows: Float32Array, columns: number): void {
  const papers = rows.length / columns;
  const mean = new Float64Array(columns);
  for (let at = 0; at < rows.length; at++)
    mean[at % columns] = (mean[at % columns] as number) + (rows[at] as number) / papers;
  for (let from = 0; from < rows.length; from += columns) {
    let square = 0;
    for (let c = 0; c < columns; c++) {
      const value = (rows[from + c] as number) - (mean[c] as number);
      rows[from + c] = value;
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let c = 0; c < columns; c++) rows[from + c] = (rows[from + c] as number) / length;
  }
}
