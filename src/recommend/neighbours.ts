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
    for (const [at, row] of group.entries()) {
      if (at % 20 === 19) yield;
      for (let other = at + 1; other < group.length; other++) {
        const second = group[other] as number;
        let sum = 0;
        for (let c = 0; c < width; c++) sum += (rows[row * width + c] as number) * (rows[second * width + c] as number);
        keep(found, row, { row: second, nearness: sum });
        keep(found, second, { row, nearness: sum });
      }
    }
  }
  return found;
}

/** Puts a neighbour in its place among the row's, where it is nearer than the last of them. */
function keep(found: Neighbours, of: number, { row, nearness }: { row: number; nearness: number }): void {
  const first = of * each;
  let at = first + each - 1;
  if (nearness <= (found.nearness[at] as number)) return;
  for (; at > first && nearness > (found.nearness[at - 1] as number); at--) {
    found.nearness[at] = found.nearness[at - 1] as number;
    found.rows[at] = found.rows[at - 1] as number;
  }
  found.nearness[at] = nearness;
  found.rows[at] = row;
}
