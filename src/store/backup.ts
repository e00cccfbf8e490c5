import { type BackupRows, backupName, writeBackup } from '../domain/backup-file';
import { readForBackup } from './read-for-backup';

export type MadeBackup = {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** When reading began: what is written later is not in it. Milliseconds since 1970. */
  at: number;
  counts: Record<keyof BackupRows, number>;
};

type Options = {
  /** The version of the program. */
  program: string;
  now: number;
  /** How far the reader's clocks are ahead of UTC: `-new Date().getTimezoneOffset()`. */
  offsetMinutes: number;
  databaseName?: string;
};

/** The whole notebook as one file, whatever state it is in; see `readForBackup`. */
export async function makeBackup({ program, now, offsetMinutes, databaseName }: Options): Promise<MadeBackup> {
  const rows = await readForBackup(databaseName);
  const counts = Object.fromEntries(Object.entries(rows).map(([list, { length }]) => [list, length]));
  return {
    fileName: backupName(now, offsetMinutes),
    bytes: await writeBackup({ rows, program, at: now, offsetMinutes }),
    at: now,
    counts: counts as MadeBackup['counts'],
  };
}
