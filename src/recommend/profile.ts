import { type AuthorRows, type AuthorWeights, authorScore, authorWeights } from './author-rows';
import type { LatentRows } from './latent';
import { addRow, type PaperIndex, rowTimes } from './paper-index';

/** The papers of a venue: as terms, in few dimensions, and by who wrote them. */
export type Space = { index: PaperIndex; latent: LatentRows; authors: AuthorRows };

/** A direction in each of the three; a paper's score is its product with it. */
export type Profile = { terms: Float32Array; latent: Float32Array; authors: AuthorWeights };

/** Rows and how much each counts for (or, negative, against). */
export type Evidence = { row: number; times: number }[];

/** How much the few dimensions count beside the terms. */
export const latentShare = 0.1;
/** And who wrote them. */
export const authorShare = 0.2;

/**
 * Centred Rocchio: the weighted sum of the papers for and against, less the venue's mean for each. Sums, not means: so one more
 * paper only ever adds what is like it, and no paper that is nearest to it falls behind.
 */
export function profileOf({ index, latent, authors }: Space, evidence: Evidence, words?: Map<number, number>): Profile {
  const terms = new Float32Array(index.idf.length);
  let weight = 0;
  for (const entry of evidence) {
    addRow(terms, index, entry);
    weight += Math.max(0, entry.times);
  }
  for (const [term, times] of words ?? []) terms[term] = (terms[term] as number) + times;
  for (let term = 0; term < terms.length; term++)
    terms[term] = (terms[term] as number) - weight * (index.mean[term] as number);
  return { terms, latent: latentSum(latent, evidence), authors: authorWeights(authors, evidence) };
}

function latentSum({ width, rows }: LatentRows, evidence: Evidence): Float32Array {
  const sum = new Float32Array(width);
  for (const { row, times } of evidence)
    for (let c = 0; c < width; c++) sum[c] = (sum[c] as number) + times * (rows[row * width + c] as number);
  return sum;
}

function scoreOf({ index, latent, authors }: Space, row: number, profile: Profile): number {
  const score = rowTimes(index, row, profile.terms);
  let sum = 0;
  const from = row * latent.width;
  for (let c = 0; c < latent.width; c++) sum += (latent.rows[from + c] as number) * (profile.latent[c] as number);
  return score + latentShare * sum + authorShare * authorScore(authors, row, profile.authors);
}

export function scoresOf(space: Space, profile: Profile): Float64Array {
  return Float64Array.from({ length: space.index.ids.length }, (_, row) => scoreOf(space, row, profile));
}
