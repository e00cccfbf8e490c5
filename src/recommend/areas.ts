import type { LatentRows } from './latent';
import { randomFrom } from './random';

/** A venue's papers in groups of one subject each. */
export type Areas = {
  /** By row: the number of its area. */
  of: Uint16Array;
  /** By area: how many papers it has, at least 1. */
  sizes: number[];
  /** By row: how near it is to the middle of its area, at most 1. */
  nearness: Float32Array;
};

/** The middles are looked for in so many papers at most, so many times from different beginnings; the best of them are then settled among all papers. */
const sampled = 900;
const beginnings = 3;
const rounds = 8;
const lastRounds = 3;

/** About 32 areas of a large venue, fewer of a small one. */
const areasFor = (papers: number): number => Math.min(papers, 32, Math.max(12, Math.round(Math.sqrt(papers) / 1.6)));

/** Spherical k-means, in steps. */
export function* areaSteps({ width, rows }: LatentRows): Generator<undefined, Areas> {
  const papers = rows.length / width;
  const count = areasFor(papers);
  const sample = { width, rows: sampleOf(rows, width) };
  let best: { centres: Float32Array[]; likeness: number } | undefined;
  for (let nth = 0; nth < beginnings; nth++) {
    const first = yield* firstCentres(sample, Math.min(count, sample.rows.length / width), nth);
    const { centres, likeness } = yield* settled(sample, first, rounds);
    if (!best || likeness > best.likeness) best = { centres, likeness };
  }
  const { of, nearness } = yield* settled({ width, rows }, best?.centres ?? [], lastRounds);
  return withoutEmpty(of, nearness);
}

/** Papers at even distances; all of a small venue. */
function sampleOf(rows: Float32Array, width: number): Float32Array {
  const papers = rows.length / width;
  if (papers <= sampled) return rows;
  const sample = new Float32Array(sampled * width);
  for (let at = 0; at < sampled; at++) {
    const from = Math.floor((at * papers) / sampled) * width;
    sample.set(rows.subarray(from, from + width), at * width);
  }
  return sample;
}

type Settled = { centres: Float32Array[]; of: Uint16Array; nearness: Float32Array; likeness: number };

/** Puts each row to its nearest centre and each centre into the middle of its rows, so many times or until nothing changes. */
function* settled({ width, rows }: LatentRows, first: Float32Array[], most: number): Generator<undefined, Settled> {
  const papers = rows.length / width;
  let centres = first;
  let of = new Uint16Array(papers);
  const nearness = new Float32Array(papers);
  for (let round = 0; round < most; round++) {
    const next = new Uint16Array(papers);
    for (let row = 0; row < papers; row++) {
      if (row % 200 === 199) yield;
      const { area, product } = nearest(centres, rows.subarray(row * width, (row + 1) * width));
      next[row] = area;
      nearness[row] = product;
    }
    const isSettled = round > 0 && next.every((area, row) => area === of[row]);
    of = next;
    if (isSettled) break;
    if (round + 1 < most) centres = middles({ width, rows }, of, centres);
  }
  return { centres, of, nearness, likeness: nearness.reduce((sum, value) => sum + value, 0) };
}

/** k-means++ with fixed seeds: each next centre is a paper far from those before it. */
function* firstCentres({ width, rows }: LatentRows, count: number, seed: number): Generator<undefined, Float32Array[]> {
  const papers = rows.length / width;
  const random = randomFrom(count + 1000 * seed);
  const row = (at: number) => rows.slice(at * width, (at + 1) * width);
  const centres: Float32Array[] = [];
  const distance = new Float64Array(papers).fill(1);
  for (let chosen = 0; chosen < count; chosen++) {
    let left = random() * distance.reduce((sum, value) => sum + value, 0);
    const at = distance.findIndex((value) => {
      left -= value;
      return left < 0;
    });
    const centre = row(Math.max(0, at));
    centres.push(centre);
    for (let paper = 0; paper < papers; paper++)
      distance[paper] = Math.min(distance[paper] as number, Math.max(0, 1 - product(centre, rows, paper * width)));
    yield;
  }
  return centres;
}

function product(centre: Float32Array, rows: Float32Array, from: number): number {
  let sum = 0;
  for (let c = 0; c < centre.length; c++) sum += (centre[c] as number) * (rows[from + c] as number);
  return sum;
}

/** The centre that a row is nearest to, and how near. */
export function nearest(centres: Float32Array[], row: Float32Array): { area: number; product: number } {
  const best = { area: 0, product: Number.NEGATIVE_INFINITY };
  for (let area = 0; area < centres.length; area++) {
    const value = product(centres[area] as Float32Array, row, 0);
    if (value <= best.product) continue;
    best.area = area;
    best.product = value;
  }
  return best;
}

/** The middle of each area, of length 1; an area that lost all its papers keeps the one it had. */
export function middles({ width, rows }: LatentRows, of: Uint16Array, before: Float32Array[]): Float32Array[] {
  const sums = before.map(() => new Float32Array(width));
  for (const [row, area] of of.entries()) {
    const sum = sums[area] as Float32Array;
    for (let c = 0; c < width; c++) sum[c] = (sum[c] as number) + (rows[row * width + c] as number);
  }
  return sums.map((sum, area) => {
    const length = Math.hypot(...sum);
    return length > 0 ? sum.map((value) => value / length) : (before[area] as Float32Array);
  });
}

function withoutEmpty(of: Uint16Array, nearness: Float32Array): Areas {
  const numbers = new Map([...new Set(of)].sort((a, b) => a - b).map((area, number) => [area, number]));
  const sizes = new Array<number>(numbers.size).fill(0);
  const renumbered = of.map((area) => numbers.get(area) as number);
  for (const area of renumbered) sizes[area] = (sizes[area] ?? 0) + 1;
  return { of: renumbered, sizes, nearness };
}
