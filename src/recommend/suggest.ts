import type { PaperId } from '../domain/paper';
import type { Labels, Suggestion } from '../domain/recommendation';
import { numbersByScore } from './numbers';
import { type PageShape, pageOf, type Venue } from './page';
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

/** A page of suggestions with their reasons; none of them has a label. `textOf` must know every paper of the venue. */
export function suggest(
  venue: Venue,
  labels: Labels,
  { shape, textOf }: { shape: PageShape; textOf: (id: PaperId) => PaperText },
): Suggestion[] {
  const settled = settleLabels(labels, venue.rowOf);
  return pageOf(venue, settled, shape).map((pick) => {
    const id = venue.space.index.ids[pick.row] as PaperId;
    return { id, kind: pick.kind, reason: reasonFor(venue, settled, { pick, paper: textOf(id) }) };
  });
}
