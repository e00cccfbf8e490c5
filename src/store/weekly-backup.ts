import { type Database, type MetaRow, whenOpen } from './database';

const day = 24 * 60 * 60_000;
const week = 7 * day;

/** The backup that is made each week without being asked for. Times are milliseconds since 1970. */
export type WeeklyBackup = {
  isOn: boolean;
  /** When the latest one was made. */
  latestAt?: number;
  /** When the latest one was tried, and why it failed if it did. */
  triedAt?: number;
  failure?: string;
};

const key = 'weekly-backup';

export async function weeklyBackup(database: Database): Promise<WeeklyBackup> {
  const row = ((await database.meta.get(key)) ?? {}) as Record<string, unknown>;
  return {
    isOn: row.isOn === true,
    ...(isTime(row.latestAt) && { latestAt: row.latestAt }),
    ...(isTime(row.triedAt) && { triedAt: row.triedAt }),
    ...(typeof row.failure === 'string' && { failure: row.failure }),
  };
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const keep = (database: Database, next: WeeklyBackup) => database.meta.put({ ...next, key } as MetaRow);

/** Switched on anew, the first one is due at once. */
export async function switchWeeklyBackup(database: Database, isOn: boolean): Promise<void> {
  await database.transaction('rw', database.meta, async () => {
    const { latestAt } = await weeklyBackup(database);
    await keep(database, { isOn, ...(latestAt !== undefined && { latestAt }) });
  });
}

/**
 * Whether one is to be made now: the latest is a week old, something was written since, and none was tried today. Who gets a yes has taken it upon itself;
 * everybody else gets a no.
 */
export async function claimWeeklyBackup(database: Database, now: number): Promise<boolean> {
  // Asked often, and nearly always too early: that alone must hold nobody up.
  if (!isDue(await whenOpen(database, () => weeklyBackup(database)), now)) return false;
  const { meta, annotations, removed } = database;
  return database.transaction('rw', meta, annotations, removed, async () => {
    const state = await weeklyBackup(database);
    const { latestAt = 0 } = state;
    if (!isDue(state, now)) return false;
    const [edited, emptied] = await Promise.all([
      annotations.where('editedAt').aboveOrEqual(latestAt).limit(1).count(),
      removed.where('removedAt').aboveOrEqual(latestAt).limit(1).count(),
    ]);
    if (edited + emptied === 0) return false;
    await keep(database, { ...state, triedAt: now });
    return true;
  });
}

const isDue = ({ isOn, latestAt = 0, triedAt = 0 }: WeeklyBackup, now: number): boolean =>
  isOn && now - latestAt >= week && now - triedAt >= day;

/** What came of the one that was claimed: a file with everything until `madeAt`, or why not. */
export async function endWeeklyBackup(
  database: Database,
  end: { madeAt: number } | { failure: string },
): Promise<void> {
  await database.transaction('rw', database.meta, async () => {
    const { failure: _before, ...state } = await weeklyBackup(database);
    await keep(database, 'madeAt' in end ? { ...state, latestAt: end.madeAt } : { ...state, failure: end.failure });
  });
}
