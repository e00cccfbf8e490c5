import type { Database, MetaRow } from './database';

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
  const annotations = await countWritten(database, latestAt);
  return annotations < worthABackup ? undefined : { annotations, ...(latestAt !== undefined && { latestAt }) };
}

/** Since then, without those that have nothing but a verdict. Asked after every save, so it counts before it looks. */
async function countWritten({ annotations }: Database, since = 0): Promise<number> {
  const written = annotations.where('editedAt').aboveOrEqual(since);
  const count = await written.count();
  if (count < worthABackup) return count;
  const bare = await annotations.where('bare').equals(1).primaryKeys();
  if (since === 0 || bare.length === 0) return count - bare.length;
  const isBare = new Set(bare);
  return (await written.primaryKeys()).filter((id) => !isBare.has(id)).length;
}

/** For a week. */
export const remindLater = (database: Database, now: number): Promise<void> =>
  keep(database, { remindAfter: now + week });

/** A file was handed over that holds everything until `at`. */
export const noteBackup = (database: Database, at: number): Promise<void> => keep(database, { latestAt: at });

export const latestBackup = async (database: Database): Promise<number | undefined> => (await times(database)).latestAt;
