import type { Paper } from '../domain/paper';
import { asObject, asString, asTime } from '../domain/parse';
import { parseVenueLoad, type Refusal, type VenueLoad } from '../domain/venue-load';
import { enrichPapers } from './annotations';
import { type Database, type MetaRow, whenOpen } from './database';

/** Among the facts about the notebook. */
const keyOf = (venueId: string) => `load:${venueId}`;
const refusalKey = 'loadRefusal';

type LoadRow = MetaRow & { load: VenueLoad };
type RefusalRow = MetaRow & { refusal: Refusal };

/** What is kept of loading a venue's list, and the last refusal of any list; either is undefined where there is none that can be read. */
export type KnownLoad = { load: VenueLoad | undefined; refusal: Refusal | undefined };

/** What becomes of it; undefined where nothing does. */
export type LoadChange = { load: VenueLoad; papers?: readonly Paper[]; refusal?: Refusal } | undefined;

export const readLoad = (database: Database, venueId: string): Promise<KnownLoad> =>
  whenOpen(database, () => known(database, venueId));

/** Reads, and keeps what `change` makes of it, all in one transaction: two pages never write over each other. */
export function changeLoad(
  database: Database,
  venueId: string,
  change: (before: KnownLoad) => LoadChange,
): Promise<KnownLoad> {
  return whenOpen(database, () =>
    database.transaction('rw', database.papers, database.meta, async () => {
      const before = await known(database, venueId);
      const after = change(before);
      if (!after) return before;
      const { load, papers = [], refusal = before.refusal } = after;
      if (papers.length > 0) await enrichPapers(database, [...papers]);
      const row: LoadRow = { key: keyOf(venueId), load };
      await database.meta.put(row);
      if (refusal) await database.meta.put({ key: refusalKey, refusal } as RefusalRow);
      return { load, refusal };
    }),
  );
}

async function known(database: Database, venueId: string): Promise<KnownLoad> {
  const [row, refusalRow] = (await database.meta.bulkGet([keyOf(venueId), refusalKey])) as [LoadRow?, RefusalRow?];
  return {
    load: row && readable(() => parseVenueLoad(row.load)),
    refusal: refusalRow && readable(() => parseRefusal(refusalRow.refusal)),
  };
}

function parseRefusal(value: unknown): Refusal {
  const { at, reason } = asObject(value, 'refusal');
  return { at: asTime(at, 'refusal.at'), reason: asString(reason, 'refusal.reason') };
}

function readable<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
