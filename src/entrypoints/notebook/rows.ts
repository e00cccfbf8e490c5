import { useRef } from 'preact/hooks';
import type { PaperId } from '../../domain/paper';
import type { AnnotatedPaper } from '../../store/venues';
import { arrange, type Row } from './arrange';

/** The list of notes for as long as it is shown. Only while nobody looks, and nothing is under way in it, it is put in order anew. */
export function useRows(entries: ReadonlyMap<PaperId, AnnotatedPaper>, isBusy: boolean): Row[] {
  const known = useRef<{ entries: typeof entries; rows: Row[] }>(null);
  if (known.current?.entries !== entries) {
    const before = known.current?.rows;
    const mayMove = document.hidden && !isBusy && !before?.some(({ isGone }) => isGone);
    known.current = { entries, rows: arrange(entries, mayMove ? undefined : before) };
  }
  return known.current.rows;
}
