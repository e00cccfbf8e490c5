import type { PaperId } from '../domain/paper';
import type { Labels, Suggestion } from '../domain/recommendation';
import { numbersByScore } from './numbers';
import { type PageShape, type Pick, pageOf, type Venue } from './page';
import type { PaperText } from './paper-texts';
import { fitOf } from './rank';
import { reasonFor } from './reason';
import { settleLabels } from './settle-labels';

/** The papers without a label, those first that fit best what the reader liked; in the venue's order where nothing is liked yet. */
export function bestFirst(venue: Venue, labels: Labels): PaperId[] {
  const { ids } = venue.space.index;
  const settled = settleLabels(labels, venue.rowOf);
  const fit = fitOf(venue.space, settled) ?? new Float64Array(ids.length);
  return numbersByScore(fit)
    .filter((row) => !settled.labelled.has(row))
    .map((row) => ids[row] as PaperId);
}

/** A paper of a page, before it is said why. */
export type Chosen = { id: PaperId; pick: Pick };

/** How many papers a page has, how many of them are left to chance, and which are shown already: nothing is chosen twice. */
export type PageWish = Omit<PageShape, 'shown'> & { shown?: readonly PaperId[] };

/** A page of papers; none of them has a label. */
export function choosePage(venue: Venue, labels: Labels, { shown = [], ...shape }: PageWish): Chosen[] {
  const rows = shown.flatMap((id) => venue.rowOf.get(id) ?? []);
  return pageOf(venue, settleLabels(labels, venue.rowOf), { ...shape, shown: rows }).map((pick) => ({
    id: venue.space.index.ids[pick.row] as PaperId,
    pick,
  }));
}

/** The same with the reasons. `textOf` must know every paper that was chosen. */
export function explain(
  venue: Venue,
  labels: Labels,
  { chosen, textOf }: { chosen: readonly Chosen[]; textOf: (id: PaperId) => PaperText },
): Suggestion[] {
  const settled = settleLabels(labels, venue.rowOf);
  return chosen.map(({ id, pick }) => ({
    id,
    kind: pick.kind,
    reason: reasonFor(venue, settled, { pick, paper: textOf(id) }),
  }));
}

/** A page of suggestions with their reasons. `textOf` must know every paper of the venue. */
export const suggest = (
  venue: Venue,
  labels: Labels,
  { shape, textOf }: { shape: PageWish; textOf: (id: PaperId) => PaperText },
): Suggestion[] => explain(venue, labels, { chosen: choosePage(venue, labels, shape), textOf });
