import { type Database, whenOpen } from './database';

const key = 'canary';

/**
 * A row that stands in every database that was written to. A browser that is short of disk throws databases away whole: the next one is new, and lacks it.
 */
export const hasCanary = (database: Database): Promise<boolean> =>
  whenOpen(database, async () => (await database.meta.get(key)) !== undefined);

export async function putCanary(database: Database): Promise<void> {
  await whenOpen(database, () => database.meta.put({ key }));
}
