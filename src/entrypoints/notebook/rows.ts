import { useRef } from 'preact/hooks';
import type { PaperId } from '../../domain/paper';
import type { AnnotatedPaper } from '../../store/venues';
import { arrange, type Row } from './arrange';

/**
 * The list of notes for as long as it is shown, at first in the order of `entries`. It is put in order anew where something else is looked for (`key`), and
 * while nobody looks and nothing is under way in it.
 */
export function useRows(entries: ReadonlyMap<PaperId, AnnotatedPaper>, isBusy: boolean, key: string): Row[] {
  const known = useRef<{ key: string; entries: typeof entries; rows: Row[] }>(null);
  if (known.current?.entries !== entries) {
    const before = known.current?.key === key ? known.current.rows : undefined;
    const mayMove = document.hidden && !isBusy && !before?.some(({ isGone }) => isGone);
    known.current = { key, entries, rows: arrange(entries, mayMove ? undefined : before) };
  }
  return known.current.rows;
}
