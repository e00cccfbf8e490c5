import type { AnnotationRow, RemovedRow } from './database';
import type { NewVersion } from './incoming';

/** Whether nobody wrote the row between; what another restore knew of deletions counts as written. */
export function isSameEdit(a: AnnotationRow | undefined, b: AnnotationRow | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.editedAt === b.editedAt &&
    a.note === b.note &&
    a.verdict === b.verdict &&
    a.spell?.longest === b.spell?.longest &&
    isSameList(a.tags, b.tags) &&
    isSameState(a.state, b.state)
  );
}

export function isSameRemoval(a: RemovedRow | undefined, b: RemovedRow | undefined): boolean {
  if (!a || !b) return a === b;
  return a.removedAt === b.removedAt && isSameState(a.state, b.state);
}

export const areSameVersions = (a: readonly NewVersion[], b: readonly NewVersion[]): boolean =>
  a.length === b.length &&
  a.every(({ note, tags, at }, i) => at === b[i]?.at && note === b[i]?.note && isSameList(tags, b[i]?.tags ?? []));

const isSameState = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && isSameList(a, b));

function isSameList<T>(a: ArrayLike<T>, b: ArrayLike<T>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
