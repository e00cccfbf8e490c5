import type { Database, MetaRow } from './database';
import { wordedIds } from './worded';

const day = 24 * 60 * 60_000;
const week = 7 * day;

/** So many annotations written since the latest backup are worth a reminder. */
const worthABackup = 50;

/** When backups were made, on this machine. Milliseconds since 1970. */
type BackupTimes = MetaRow & { key: 'backup'; latestAt?: number; remindAfter?: number };

export type Reminder = { annotations: number; latestAt?: number };

async function times(database: Database): Promise<Partial<BackupTimes>> {
  const row = (await database.meta.get('backup')) as Partial<BackupTimes> | undefined;
  return { ...asTime('latestAt', row?.latestAt), ...asTime('remindAfter', row?.remindAfter) };
}

const asTime = (key: string, value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) ? { [key]: value } : {};

async function keep(database: Database, change: Partial<BackupTimes>): Promise<void> {
  await database.transaction('rw', database.meta, async () => {
    await database.meta.put({ ...(await times(database)), ...change, key: 'backup' } as BackupTimes);
  });
}

/** How many annotations with a note or tags are newer than the latest backup, where they are many and the reader has not put it off. */
export async function backupReminder(database: Database, now: number): Promise<Reminder | undefined> {
  const { latestAt, remindAfter = 0 } = await times(database);
  if (now < remindAfter) return undefined;
  const [written, worded] = await Promise.all([
    database.annotations
      .where('editedAt')
      .aboveOrEqual(latestAt ?? 0)
      .primaryKeys(),
    wordedIds(database),
  ]);
  const hasWords = new Set(worded);
  const annotations = written.filter((id) => hasWords.has(id)).length;
  return annotations < worthABackup ? undefined : { annotations, ...(latestAt !== undefined && { latestAt }) };
}

/** For a week. */
export const remindLater = (database: Database, now: number): Promise<void> =>
  keep(database, { remindAfter: now + week });

/** A file was handed over that holds everything until `at`. */
export const noteBackup = (database: Database, at: number): Promise<void> => keep(database, { latestAt: at });

export const latestBackup = async (database: Database): Promise<number | undefined> => (await times(database)).latestAt;
