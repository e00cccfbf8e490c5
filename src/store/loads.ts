import type { Paper } from '../domain/paper';
import { parseVenueLoad, type VenueLoad } from '../domain/venue-load';
import { enrichPapers } from './annotations';
import { type Database, type MetaRow, whenOpen } from './database';

/** Among the facts about the notebook. */
const keyOf = (venueId: string) => `load:${venueId}`;

type LoadRow = MetaRow & { load: VenueLoad };

/** How far the loading of a venue's list came; undefined where it never began, or that cannot be read. */
export async function findLoad(database: Database, venueId: string): Promise<VenueLoad | undefined> {
  const row = (await whenOpen(database, () => database.meta.get(keyOf(venueId)))) as LoadRow | undefined;
  try {
    return row && parseVenueLoad(row.load);
  } catch {
    return undefined;
  }
}

/** What came, and how far that is, in one transaction. */
export function keepLoad(database: Database, load: VenueLoad, papers: Paper[] = []): Promise<void> {
  const row: LoadRow = { key: keyOf(load.venueId), load };
  return whenOpen(database, () =>
    database.transaction('rw', database.papers, database.meta, async () => {
      if (papers.length > 0) await enrichPapers(database, papers);
      await database.meta.put(row);
    }),
  );
}
