import type { Areas } from './areas';
import type { Neighbours } from './neighbours';

/**
 * Gives, one after the other, papers that stand for what the reader has not come near: those with the most papers around them that nothing seen is
 * near to (a greedy cover of the venue). They come from the half of the areas of which least was seen, each from another as long as there are any.
 * Undefined when all are taken.
 */
export function explorer(areas: Areas, neighbours: Neighbours, taken: ReadonlySet<number>): () => number | undefined {
  const near = new Float32Array(areas.of.length);
  const visited = new Set<number>();
  for (const row of taken) comeNear(near, neighbours, row);
  const isLittleSeen = littleSeen(areas, taken);
  return () => {
    const row = mostUnseen(near, neighbours, (row) => {
      const area = areas.of[row] as number;
      return !taken.has(row) && !visited.has(area) && isLittleSeen(area);
    });
    const found =
      row ??
      mostUnseen(near, neighbours, (row) => !taken.has(row) && !visited.has(areas.of[row] as number)) ??
      mostUnseen(near, neighbours, (row) => !taken.has(row));
    if (found === undefined) return undefined;
    visited.add(areas.of[found] as number);
    comeNear(near, neighbours, found);
    return found;
  };
}

/** Whether an area is of the half of which the smallest share was seen. */
function littleSeen(areas: Areas, taken: ReadonlySet<number>): (area: number) => boolean {
  const seen = areas.sizes.map(() => 0);
  for (const row of taken) {
    const area = areas.of[row] as number;
    seen[area] = (seen[area] as number) + 1;
  }
  const shares = seen.map((count, area) => count / (areas.sizes[area] as number));
  const middle = [...shares].sort((a, b) => a - b)[(shares.length - 1) >> 1] as number;
  return (area) => (shares[area] as number) <= middle;
}

function mostUnseen(near: Float32Array, neighbours: Neighbours, isFree: (row: number) => boolean): number | undefined {
  let best: { row: number; gain: number } | undefined;
  for (let row = 0; row < near.length; row++) {
    if (!isFree(row)) continue;
    const gain = gainOf(near, neighbours, row);
    if (!best || gain > best.gain) best = { row, gain };
  }
  return best?.row;
}

/** `near`: by row, how near the nearest seen paper is to it. */
function comeNear(near: Float32Array, { each, rows, nearness }: Neighbours, row: number): void {
  near[row] = 1;
  for (let at = row * each; at < (row + 1) * each; at++) {
    const other = rows[at] as number;
    if (other >= 0) near[other] = Math.max(near[other] as number, nearness[at] as number);
  }
}

/** How much nearer the venue would be if this paper were seen. */
function gainOf(near: Float32Array, { each, rows, nearness }: Neighbours, row: number): number {
  let sum = 1 - (near[row] as number);
  for (let at = row * each; at < (row + 1) * each; at++) {
    const other = rows[at] as number;
    if (other >= 0) sum += Math.max(0, (nearness[at] as number) - (near[other] as number));
  }
  return sum;
}
