import type { Annotation } from '../domain/annotation';
import { backupFault } from '../domain/backup-fault';

import { isPaperMemory, readPaperMemory, type Skipped } from '../domain/papermemory';
import { readBackupFile, refuseTooMany } from '../domain/read-backup';
import { asAnnotation } from './annotations';
import { noteBackup } from './backup-times';
import { type Database, whenOpen } from './database';
import { readHere } from './here';
import { type Incoming, incomingFromBackup, incomingFromPaperMemory, type LeftRow } from './incoming';
import { mergeNotebook, type RestoreCounts } from './merge-notebook';

/** What a file would change, before anything is. */
export type RestorePlan = {
  source: { kind: 'kininaru'; madeAt: string; program: string } | { kind: 'papermemory' };
  counts: RestoreCounts;
  /** Rows of the file that cannot be taken, and papers whose row here cannot be read and is left alone. */
  unreadable: LeftRow[];
  /** Of another program's file: what has no place here. */
  skipped: Skipped[];
  /** For `restore`. */
  incoming: Incoming;
};

/**
 * Reads a backup or an export of PaperMemory and says what restoring it would do. Writes nothing. Rejects with a BackupFault where the file is not taken,
 * with an error of the store where the notebook cannot be read.
 */
export async function planRestore(database: Database, file: Blob, now: number): Promise<RestorePlan> {
  const { source, incoming, skipped } = await readIncoming(file, now);
  const here = await whenOpen(database, () => database.transaction('r', database.tables, () => readHere(database)));
  const { counts, unreadable } = mergeNotebook(here, incoming);
  return { source, counts, unreadable: [...incoming.unreadable, ...unreadable], skipped, incoming };
}

/** Merges what was planned, all of it or nothing. Says what it did, and what came of the annotations that it changed. */
export function restore(
  database: Database,
  { source, incoming }: RestorePlan,
): Promise<{ counts: RestoreCounts; changed: Annotation[] }> {
  return whenOpen(database, () =>
    database.transaction('rw', database.tables, async () => {
      // Once more, for much can have been written since the plan was made.
      const here = await readHere(database);
      const { writes, counts } = mergeNotebook(here, incoming);
      const { annotations, papers, versions, removed, drafts, sightings, venues, meta } = database;
      await Promise.all([
        annotations.bulkPut(writes.annotations),
        papers.bulkPut(writes.papers),
        versions.bulkAdd(writes.versions),
        removed.bulkDelete(writes.notRemoved),
        removed.bulkPut(writes.removed),
        drafts.bulkPut(writes.drafts),
        sightings.bulkPut(writes.sightings),
        venues.bulkPut(writes.venues),
        meta.bulkPut(writes.aside),
      ]);
      // All that there is came out of this file, so it is a backup of it; the time that it tells leaves out the rest of the second.
      if (source.kind === 'kininaru' && here.annotations.size === 0 && counts.new > 0)
        await noteBackup(database, Date.parse(source.madeAt) + 1_000);
      return { counts, changed: writes.annotations.map(asAnnotation) };
    }),
  );
}

async function readIncoming(file: Blob, now: number): Promise<Pick<RestorePlan, 'source' | 'incoming' | 'skipped'>> {
  const read = await readBackupFile(file);
  if (read.kind === 'backup') {
    const { madeAt, program } = read.backup.header;
    return {
      source: { kind: 'kininaru', madeAt, program },
      incoming: await incomingFromBackup(read.backup),
      skipped: [],
    };
  }
  if (!isPaperMemory(read.json)) throw backupFault('foreign');
  const { found, skipped } = readPaperMemory(read.json, now);
  refuseTooMany(found.length);
  return { source: { kind: 'papermemory' }, incoming: incomingFromPaperMemory(found), skipped };
}
