import type { Paper, PaperId } from '../domain/paper';
import { otherVenue } from '../domain/venue';
import { enrichVenuePage, parseVenuePage, tabKey, type VenuePage, type VenueProgress } from '../domain/venue-progress';
import { enrichPapers } from './annotations';
import { type Database, type Sighting, whenOpen } from './database';
import { parseSighting, sortOut } from './rows';

/** A paper that was looked at, and in which tab of the venue's page, where it was in one. */
type Seen = { paper: Paper; tab?: string; at: number };

/**
 * Settles when they are on disk, all in one write. Only what is new is written: the first time that a paper was seen stays, and telling it again changes nothing.
 * Returns the papers that had not been seen before.
 */
export function keepSightings(database: Database, seen: Seen[], page?: VenuePage): Promise<PaperId[]> {
  const { sightings, papers, venues } = database;
  return whenOpen(database, () =>
    database.transaction('rw', sightings, papers, venues, async () => {
      const before: unknown[] = await sightings.bulkGet(seen.map(({ paper }) => paper.id));
      const known = new Map(sortOut(before, parseSighting).fine.map((sighting) => [sighting.paperId, sighting]));
      const isNew = seen.flatMap(({ paper }) => (known.has(paper.id) ? [] : [paper.id]));
      const changed = new Map(seen.flatMap((each) => changeOf(known.get(each.paper.id), each, page)));
      if (changed.size > 0) await sightings.bulkPut([...changed.values()]);
      await enrichPapers(
        database,
        seen.map(({ paper }) => paper),
      );
      if (page) await keepVenuePage(database, page);
      return isNew;
    }),
  );
}

/** A venue's page can list papers of another venue; the tab is the page's. */
function changeOf(
  known: Sighting | undefined,
  { paper, tab, at }: Seen,
  page: VenuePage | undefined,
): [PaperId, Sighting][] {
  const venueId = paper.venueId ?? known?.venueId ?? otherVenue;
  const place = tab === undefined || !page ? undefined : tabKey(page.venueId, tab);
  const tabs = known?.tabs ?? [];
  const isNew = place !== undefined && !tabs.includes(place);
  if (known && known.venueId === venueId && !isNew) return [];
  return [[paper.id, { paperId: paper.id, venueId, tabs: isNew ? [...tabs, place] : tabs, at: known?.at ?? at }]];
}

async function keepVenuePage(database: Database, page: VenuePage): Promise<void> {
  const known = await findVenuePage(database, page.venueId);
  const next = enrichVenuePage(known, page);
  if (JSON.stringify(next) !== JSON.stringify(known)) await database.venues.put(next);
}

async function findVenuePage(database: Database, venueId: string): Promise<VenuePage | undefined> {
  const row: unknown = await database.venues.get(venueId);
  return sortOut(row === undefined ? [] : [row], parseVenuePage).fine[0];
}

/** What was seen of a venue, on its page or elsewhere. Reads keys only. */
export async function seenIn(database: Database, venueId: string): Promise<PaperId[]> {
  const { sightings } = database;
  const [ofVenue, onPage] = await whenOpen(database, () =>
    Promise.all([
      sightings.where('venueId').equals(venueId).primaryKeys(),
      sightings.where('tabs').startsWith(tabKey(venueId, '')).primaryKeys(),
    ]),
  );
  return [...new Set([...ofVenue, ...onPage])];
}

/** When each paper was first seen, in no order. Those that cannot be read are left out. */
export async function sightingTimes(database: Database): Promise<number[]> {
  const rows: unknown[] = await whenOpen(database, () => database.sightings.toArray());
  return sortOut(rows, parseSighting).fine.map(({ at }) => at);
}

/** Those among these papers that were seen. */
export const seenOf = (database: Database, ids: PaperId[]): Promise<PaperId[]> =>
  whenOpen(database, () => database.sightings.where('paperId').anyOf(ids).primaryKeys());

/** Reads keys only, so that it can be asked after every change, however much is written. */
export async function venueProgress(database: Database, venueId: string): Promise<VenueProgress> {
  const seen = await seenIn(database, venueId);
  const [page, all, passed, ofVenue] = await Promise.all([
    findVenuePage(database, venueId),
    database.annotations.toCollection().primaryKeys(),
    database.annotations.where('verdict').equals('pass').primaryKeys(),
    database.papers.where('venueId').equals(venueId).primaryKeys(),
  ]);
  const curious = new Set(all);
  for (const id of passed) curious.delete(id);
  const countCurious = (ids: PaperId[]) => ids.filter((id) => curious.has(id)).length;
  const tabs = await Promise.all(
    (page?.tabs ?? []).map(async (tab) => {
      const ids = await database.sightings.where('tabs').equals(tabKey(venueId, tab.id)).primaryKeys();
      return { ...tab, seen: ids.length, curious: countCurious(ids) };
    }),
  );
  return { venueId, tabs, seen: seen.length, curious: countCurious(ofVenue) };
}
