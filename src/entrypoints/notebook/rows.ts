import { useRef } from 'preact/hooks';
import type { PaperId } from '../../domain/paper';
import type { AnnotatedPaper } from '../../store/venues';
import { arrange, type Row } from './arrange';

/** The list of notes for as long as it is shown. Only while nobody looks, and nothing is under way in it, it is put in order anew. */
export function useRows(
  entries: ReadonlyMap<PaperId, AnnotatedPaper>,
  { isWhole, isBusy }: { isWhole: boolean; isBusy: boolean },
): Row[] {
  const known = useRef<{ entries: typeof entries; rows: Row[]; wasWhole: boolean }>(null);
  if (known.current?.entries !== entries) {
    const { rows: before = [], wasWhole = false } = known.current ?? {};
    const mayMove = document.hidden && !isBusy && !before.some(({ isGone }) => isGone);
    known.current = { entries, rows: arrange(entries, mayMove || !wasWhole ? undefined : before), wasWhole: isWhole };
  }
  return known.current.rows;
}
