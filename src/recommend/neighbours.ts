import type { Areas } from './areas';
import type { LatentRows } from './latent';

/** By row, `each` papers of its area that are nearest to it (−1 where the area has fewer), the nearest first, and how near (0 to 1). */
export type Neighbours = { each: number; rows: Int32Array; nearness: Float32Array };

const each = 24;

/** In steps. Only within areas: a thirtieth of the work, and what it misses lies at borders. */
export function* neighbourSteps({ width, rows }: LatentRows, areas: Areas): Generator<undefined, Neighbours> {
  const papers = areas.of.length;
  const found: Neighbours = {
    each,
    rows: new Int32Array(papers * each).fill(-1),
    nearness: new Float32Array(papers * each),
  };
  const members = areas.sizes.map((): number[] => []);
  for (const [row, area] of areas.of.entries()) members[area]?.push(row);
  for (const group of members) {
    for (let at = 0; at < group.length; at++) {
      if (at % 20 === 19) yield;
      comparePaper(found, { width, rows }, { group, at });
    }
  }
  return found;
}

/** The same with more rows at the end: those are compared with their areas, in steps. */
export function* neighboursOfMore(
  before: Neighbours,
  latent: LatentRows,
  areas: Areas,
): Generator<undefined, Neighbours> {
  const papers = areas.of.length;
  const known = before.rows.length / each;
  const found: Neighbours = {
    each,
    rows: new Int32Array(papers * each).fill(-1),
    nearness: new Float32Array(papers * each),
  };
  found.rows.set(before.rows);
  found.nearness.set(before.nearness);
  for (let row = known; row < papers; row++) {
    const earlier: number[] = [];
    for (let other = 0; other < row; other++) if (areas.of[other] === areas.of[row]) earlier.push(other);
    comparePaper(found, latent, { group: [row, ...earlier], at: 0 });
    yield;
  }
  return found;
}

/** One paper with all that come after it in its group. */
function comparePaper(
  { rows: kept, nearness: near }: Neighbours,
  { width, rows }: LatentRows,
  { group, at }: { group: readonly number[]; at: number },
): void {
  const row = group[at] as number;
  for (let other = at + 1; other < group.length; other++) {
    const second = group[other] as number;
    let sum = 0;
    for (let c = 0, a = row * width, b = second * width; c < width; c++)
      sum += (rows[a + c] as number) * (rows[b + c] as number);
    keep(row, second, sum);
    keep(second, row, sum);
  }

  /** Puts a neighbour in its place among those of a row, where it is nearer than the last of them. */
  function keep(of: number, neighbour: number, nearness: number): void {
    const first = of * each;
    let to = first + each - 1;
    if (nearness <= (near[to] as number)) return;
    for (; to > first && nearness > (near[to - 1] as number); to--) {
      near[to] = near[to - 1] as number;
      kept[to] = kept[to - 1] as number;
    }
    near[to] = nearness;
    kept[to] = neighbour;
  }
}
