import { Dexie } from 'dexie';
import type { BackupRows } from '../domain/backup-file';
import { type Found, fileRowsOf, reasonOf } from './file-rows';

/** Nothing in these tables was written by the reader: the index is large and made anew from the rest, and what was suggested begins again. */
const leftOut = ['indexes', 'suggested'];

/**
 * Everything that the notebook holds, for a backup. Reads also a database of a newer Kininaru, one with tables missing and one with spoilt rows: what
 * is not as it should be comes along raw, with the reason. Never writes, and makes no database where there is none. Rejects only where not even the
 * opening succeeds.
 */
export async function readForBackup(name = 'kininaru'): Promise<BackupRows> {
  // Without any version, so that Dexie takes the database as it is, whoever wrote it.
  const database = new Dexie(name);
  try {
    await database.open();
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchDatabaseError') return fileRowsOf(new Map());
    throw error;
  }
  try {
    const names = database.tables.map((table) => table.name).filter((table) => !leftOut.includes(table));
    return fileRowsOf(await snapshot(database, names).catch(() => oneByOne(database, names)));
  } finally {
    database.close();
  }
}

/** All of one moment. */
const snapshot = (database: Dexie, names: string[]): Promise<Map<string, Found[]>> =>
  database.transaction(
    'r',
    names,
    async () =>
      new Map(await Promise.all(names.map(async (name) => [name, await wholeTable(database, name)] as const))),
  );

async function wholeTable(database: Dexie, name: string): Promise<Found[]> {
  const [keys, rows] = await Promise.all([
    database.table(name).toCollection().primaryKeys(),
    database.table(name).toArray(),
  ]);
  return rows.map((row: unknown, i) => ({ key: keys[i], row }));
}

/** The way through a database that is broken somewhere: each row in a transaction of its own. */
async function oneByOne(database: Dexie, names: string[]): Promise<Map<string, Found[]>> {
  const tables = new Map<string, Found[]>();
  for (const name of names) tables.set(name, await tableByRows(database, name));
  return tables;
}

async function tableByRows(database: Dexie, name: string): Promise<Found[]> {
  const table = database.table(name);
  const whole = await database.transaction('r', name, () => wholeTable(database, name)).catch(() => undefined);
  if (whole) return whole;
  try {
    const found: Found[] = [];
    for (const key of await table.toCollection().primaryKeys())
      found.push(
        await table.get(key as string).then(
          (row: unknown) => ({ key, row }),
          (error: unknown) => ({ key, fault: reasonOf(error) }),
        ),
      );
    return found;
  } catch (error) {
    return [{ key: null, fault: reasonOf(error) }];
  }
}
