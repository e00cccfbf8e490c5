import type { Annotation } from './annotation';
import type { Paper, PaperId } from './paper';
import { hasTag } from './tags';
import { type Verdict, verdictOf } from './verdict';

export type NotedPaper = { paper: Paper; annotation: Annotation };

/** What the reader wants to see of the notebook; what is absent restricts nothing. */
export type NoteFilter = {
  venueId?: string;
  track?: string;
  tag?: string;
  verdict?: Verdict;
  /** Edited at or after, and before: milliseconds since 1970. */
  from?: number;
  until?: number;
};

export const noteOrders = ['edited', 'created', 'alphabet', 'venue'] as const;
export type NoteOrder = (typeof noteOrders)[number];

const passesFilter = (filter: NoteFilter, { paper, annotation }: NotedPaper): boolean =>
  (filter.venueId === undefined || (paper.venueId ?? '') === filter.venueId) &&
  (filter.track === undefined || (paper.track ?? '') === filter.track) &&
  (filter.tag === undefined || hasTag(annotation.tags, filter.tag)) &&
  (filter.verdict === undefined || verdictOf(annotation) === filter.verdict) &&
  (filter.from === undefined || annotation.editedAt >= filter.from) &&
  (filter.until === undefined || annotation.editedAt < filter.until);

/** Those that pass, in order. Where a search ranked them (`found`), its order counts. */
export function arrangeNotes(
  items: ReadonlyMap<PaperId, NotedPaper>,
  { filter, order, found }: { filter: NoteFilter; order: NoteOrder; found?: readonly PaperId[] | undefined },
): NotedPaper[] {
  if (found)
    return found.flatMap((id) => {
      const item = items.get(id);
      return item && passesFilter(filter, item) ? [item] : [];
    });
  return [...items.values()].filter((item) => passesFilter(filter, item)).sort(comparers[order]);
}

const byText = new Intl.Collator(undefined, { numeric: true });
type Comparer = (a: NotedPaper, b: NotedPaper) => number;
const byEdited: Comparer = (a, b) => b.annotation.editedAt - a.annotation.editedAt;

const comparers: Record<NoteOrder, Comparer> = {
  edited: byEdited,
  created: (a, b) => b.annotation.createdAt - a.annotation.createdAt,
  alphabet: (a, b) => byText.compare(a.paper.title, b.paper.title),
  venue: (a, b) => byText.compare(a.paper.venueId ?? '', b.paper.venueId ?? '') || byEdited(a, b),
};
