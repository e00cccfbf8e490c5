import type { PaperId } from '../../domain/paper';
import type { AnnotatedPaper } from '../../store/venues';

/** A place in the list: a note, or what is left in its place after it was deleted, which holds its last text. */
export type Row = AnnotatedPaper & { isGone: boolean };

/**
 * The list as it is shown: in the order of the entries when it is made, and from then on each row stays in its place, for nothing may move under the
 * reader; what is new comes on top, and what went leaves a row that is gone. A row that has not changed is the same object as before.
 */
export function arrange(entries: ReadonlyMap<PaperId, AnnotatedPaper>, before?: readonly Row[]): Row[] {
  if (!before) return [...entries.values()].map(present);
  const known = new Set(before.map(({ paper }) => paper.id));
  const added = newestFirst([...entries.values()].filter(({ paper }) => !known.has(paper.id)));
  const stayed = before.map((row) => {
    const now = entries.get(row.paper.id);
    if (!now) return row.isGone ? row : { ...row, isGone: true };
    const isSame = !row.isGone && row.paper === now.paper && row.annotation === now.annotation;
    return isSame ? row : present(now);
  });
  return [...added.map(present), ...stayed];
}

const present = ({ paper, annotation }: AnnotatedPaper): Row => ({ paper, annotation, isGone: false });

const newestFirst = (entries: Iterable<AnnotatedPaper>): AnnotatedPaper[] =>
  [...entries].sort((a, b) => b.annotation.editedAt - a.annotation.editedAt || (a.paper.id < b.paper.id ? -1 : 1));
