import type { Annotation } from '../domain/annotation';
import { backupFault } from '../domain/backup-fault';
import { isPaperMemory, readPaperMemory, type Skipped } from '../domain/papermemory';
import { readBackupFile, refuseTooMany } from '../domain/read-backup';
import { asAnnotation } from './annotations';
import { noteBackup } from './backup-times';
import { type Database, whenOpen } from './database';
import { readHere, type WholeNotebook } from './here';
import { type Incoming, incomingFromBackup, incomingFromPaperMemory, type LeftRow } from './incoming';
import { mergeNotebook, type Remembered, type RestoreCounts, type Writes } from './merge-notebook';
import { keepTagColours } from './tag-colours';
import { keepTemplate } from './templates';
import { isUnchanged } from './unchanged';

/** What a file would change, before anything is. */
export type RestorePlan = {
  source: { kind: 'kininaru'; madeAt: string; program: string } | { kind: 'papermemory' } | { kind: 'post' };
  counts: RestoreCounts;
  /** Rows of the file that cannot be taken, and papers whose row here cannot be read and is left alone. */
  unreadable: LeftRow[];
  /** Of another program's file: what has no place here. */
  skipped: Skipped[];
  /** For `restore`. */
  incoming: Incoming;
  remembered: Remembered;
};

/**
 * Reads a backup or an export of PaperMemory and says what restoring it would do. Writes nothing. Rejects with a BackupFault where the file is not taken,
 * with an error of the store where the notebook cannot be read.
 */
export async function planRestore(database: Database, file: Blob, now: number): Promise<RestorePlan> {
  return planIncoming(database, await readIncoming(file, now));
}

/** The same of what was read already. */
export async function planIncoming(
  database: Database,
  { source, incoming, skipped }: Pick<RestorePlan, 'source' | 'incoming' | 'skipped'>,
): Promise<RestorePlan> {
  const remembered: Remembered = new Map();
  const { counts, unreadable } = await mergeNotebook(await readNow(database), incoming, remembered);
  return { source, counts, unreadable: [...incoming.unreadable, ...unreadable], skipped, incoming, remembered };
}

/**
 * Merges what was planned, all of it or nothing. Says what it did, and what came of the annotations that it changed. The merge is made before the transaction, so
 * that nobody's save waits for it; what was written since the plan was made is merged anew, until nothing was written meanwhile.
 */
export async function restore(
  database: Database,
  { source, incoming, remembered }: RestorePlan,
): Promise<{ counts: RestoreCounts; changed: Annotation[] }> {
  for (;;) {
    const here = await readNow(database); // much can have been written since the plan was made
    const { writes, counts } = await mergeNotebook(here, incoming, remembered);
    const isWritten = await database.transaction('rw', database.tables, async () => {
      if (!(await isUnchanged(database, here, writes))) return false;
      await write(database, writes);
      // All that there is came out of this file, so it is a backup of it; the time that it tells leaves out the rest of the second.
      if (source.kind === 'kininaru' && here.annotations.size === 0 && counts.new > 0)
        await noteBackup(database, Date.parse(source.madeAt) + 1_000);
      return true;
    });
    if (isWritten) return { counts, changed: writes.annotations.map(asAnnotation) };
  }
}

const readNow = (database: Database): Promise<WholeNotebook> =>
  whenOpen(database, () => database.transaction('r', database.tables, () => readHere(database)));

async function write(database: Database, writes: Writes): Promise<void> {
  const { annotations, papers, versions, removed, drafts, sightings, venues, meta } = database;
  await Promise.all([
    inParts(writes.annotations, (rows) => annotations.bulkPut(rows)),
    inParts(writes.papers, (rows) => papers.bulkPut(rows)),
    inParts(writes.versions, (rows) => versions.bulkAdd(rows)),
    removed.bulkDelete(writes.notRemoved),
    removed.bulkPut(writes.removed),
    drafts.bulkPut(writes.drafts),
    inParts(writes.sightings, (rows) => sightings.bulkPut(rows)),
    venues.bulkPut(writes.venues),
    meta.bulkPut(writes.aside),
    ...writes.templates.map((named) => keepTemplate(database, named)),
    writes.tagColours && keepTagColours(database, writes.tagColours),
  ]);
}

/** So many rows are copied for the disk in a frame or two; the page has its turn before the next. */
const part = 500;

async function inParts<Row>(rows: readonly Row[], put: (rows: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += part) await put(rows.slice(at, at + part));
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
