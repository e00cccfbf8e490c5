import type { PaperId } from '../domain/paper';
import type { Labels, Liked } from '../domain/recommendation';

/** Labels that have a row in the index: each once, by row, whatever order they came in. */
export type SettledLabels = {
  liked: { row: number; tags: readonly string[]; note: string; explored: boolean }[];
  passed: number[];
  /** Every row that has a label. */
  labelled: Set<number>;
};

export function settleLabels(labels: Labels, rowOf: ReadonlyMap<PaperId, number>): SettledLabels {
  const byRow = new Map<number, Liked[]>();
  for (const liked of labels.positives) {
    const row = rowOf.get(liked.id);
    if (row !== undefined) byRow.set(row, [...(byRow.get(row) ?? []), liked]);
  }
  const passed = new Set(labels.passed.map((id) => rowOf.get(id)).filter((row) => row !== undefined));
  const labelled = new Set([...byRow.keys(), ...passed]);
  for (const row of byRow.keys()) passed.delete(row); // who passed over a paper and noted it later likes it
  const ascending = (a: number, b: number) => a - b;
  const liked = [...byRow].sort(([a], [b]) => a - b).map(([row, same]) => ({ row, ...merged(same) }));
  return { liked, passed: [...passed].sort(ascending), labelled };
}

function merged(same: readonly Liked[]): { tags: string[]; note: string; explored: boolean } {
  const notes = same.map(({ note }) => note ?? '').sort();
  return {
    tags: [...new Set(same.flatMap(({ tags = [] }) => tags))].sort(),
    note: notes.join('\n').trim(),
    explored: same.some(({ explored }) => explored === true),
  };
}
