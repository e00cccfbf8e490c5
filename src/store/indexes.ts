import { type Database, type IndexRow, whenOpen } from './database';

/** So many venues' indexes are kept, of some megabytes each: those used last. */
const mostKept = 3;

/** What was last kept of this venue, for who made it to recognise. */
export async function findIndex(database: Database, venueId: string): Promise<unknown> {
  return whenOpen(database, () => database.indexes.get(venueId));
}

/** The index itself is beyond what this folder knows. */
export function keepIndex(database: Database, row: IndexRow & Record<string, unknown>): Promise<void> {
  const { indexes } = database;
  return whenOpen(database, () =>
    database.transaction('rw', indexes, async () => {
      await indexes.put(row);
      const byUse = await indexes.orderBy('usedAt').reverse().primaryKeys();
      await indexes.bulkDelete(byUse.slice(mostKept));
    }),
  );
}
