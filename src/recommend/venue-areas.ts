import type { PaperId } from '../domain/paper';
import type { Venue } from './page';
import type { PaperText } from './paper-texts';
import { areaWords } from './reason';

/** So many papers are read for the words of an area. */
const typical = 6;

/** The papers of each area, the most typical first; the largest area first. */
export function papersByArea({ areas, space: { index } }: Venue): { area: number; ids: PaperId[] }[] {
  const rows = areas.sizes.map((): number[] => []);
  for (const [row, area] of areas.of.entries()) rows[area]?.push(row);
  const nearness = (row: number) => areas.nearness[row] as number;
  return rows
    .map((of, area) => ({
      area,
      ids: of.sort((a, b) => nearness(b) - nearness(a) || a - b).map((row) => index.ids[row] as PaperId),
    }))
    .sort((a, b) => b.ids.length - a.ids.length || a.area - b.area);
}

/** The papers whose texts `nameArea` asks for. */
export const typicalOf = (ids: readonly PaperId[]): PaperId[] => ids.slice(0, typical);

/** What an area is about, in words that stand in its typical papers; those whose text is not known are passed over. */
export function nameArea(
  venue: Venue,
  { area, ids }: { area: number; ids: readonly PaperId[] },
  textOf: (id: PaperId) => PaperText | undefined,
): string[] {
  const known = typicalOf(ids).flatMap((id) => {
    const paper = textOf(id);
    const row = venue.rowOf.get(id);
    return paper && row !== undefined ? [{ row, paper }] : [];
  });
  return areaWords(venue, area, known);
}
