import { lowerOf, orthonormal, products, timesLower } from './dense';
import type { PaperIndex } from './paper-index';
import { randomFrom } from './random';

/**
 * The papers in few dimensions (latent semantic analysis), where papers are near that share no word: what is kept of the term vectors by the
 * directions in which the venue varies most. Row i is `rows[i × width …]`, its mean taken off, of length 1.
 */
export type LatentRows = { width: number; rows: Float32Array };

const width = 160;
const rounds = 2;

/**
 * Randomised subspace iteration (Halko, Martinsson, Tropp 2011), in steps: each `next` takes some milliseconds, the last one returns. Only
 * products of rows are ever asked for, so any basis of the subspace does, and no eigenvector is computed.
 */
export function* latentSteps(index: PaperIndex): Generator<undefined, LatentRows> {
  const papers = index.ids.length;
  const columns = Math.min(width, Math.max(1, papers >> 1));
  let basis = startingBasis(papers, columns);
  for (let round = 0; round <= rounds; round++) {
    basis = yield* gramTimes(index, basis, columns);
    yield* orthonormal(basis, columns);
  }
  const image = yield* gramTimes(index, basis, columns);
  const core = yield* products(basis, image, columns);
  const rows = yield* timesLower(basis, lowerOf(core, columns), columns);
  centre(rows, columns);
  return { width: columns, rows };
}

function startingBasis(papers: number, columns: number): Float32Array {
  const random = randomFrom(papers);
  return Float32Array.from({ length: papers * columns }, () => random() - 0.5);
}

/** The matrix of all papers' products with each other, times `basis`; never written out. */
function* gramTimes(index: PaperIndex, basis: Float32Array, columns: number): Generator<undefined, Float32Array> {
  const { starts, terms, weights, idf } = index;
  const papers = index.ids.length;
  const byTerm = new Float32Array(idf.length * columns);
  for (let row = 0; row < papers; row++) {
    if (row % 200 === 199) yield;
    const end = starts[row + 1] as number;
    const from = row * columns;
    for (let at = starts[row] as number; at < end; at++) {
      const weight = weights[at] as number;
      const to = (terms[at] as number) * columns;
      for (let c = 0; c < columns; c++)
        byTerm[to + c] = (byTerm[to + c] as number) + weight * (basis[from + c] as number);
    }
  }
  const image = new Float32Array(papers * columns);
  for (let row = 0; row < papers; row++) {
    if (row % 200 === 199) yield;
    const end = starts[row + 1] as number;
    const to = row * columns;
    for (let at = starts[row] as number; at < end; at++) {
      const weight = weights[at] as number;
      const from = (terms[at] as number) * columns;
      for (let c = 0; c < columns; c++)
        image[to + c] = (image[to + c] as number) + weight * (byTerm[from + c] as number);
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
