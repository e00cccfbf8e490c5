import type { Paper, PaperId } from '../domain/paper';
import type { Database, Version } from './database';
import { findPaper, parseAnnotationRow, parseRemovedRow, sortOut } from './rows';
import { versionLimits, versionsOf } from './versions';

/** Note and tags that were emptied and can be taken back, and what they said last. */
export type Removed = { paper: Paper; version: Version; removedAt: number };

/** The latest removed first. Where the paper still has a verdict, the row is there as well and tells of its latest edit, whatever that was. */
export async function removedAnnotations(database: Database): Promise<Removed[]> {
  const [rows, bare] = await Promise.all([database.removed.toArray(), bareWithVersions(database)]);
  const emptied = [
    ...sortOut(rows, parseRemovedRow).fine,
    ...sortOut(bare, parseAnnotationRow).fine.map(({ paperId, editedAt }) => ({ paperId, removedAt: editedAt })),
  ].sort((a, b) => b.removedAt - a.removedAt);
  const papers = await database.papers.bulkGet(emptied.map(({ paperId }) => paperId));
  const found = await Promise.all(
    emptied.map(async ({ paperId, removedAt }, i) => {
      const [version] = await versionsOf(database, paperId);
      const paper = findPaper(papers[i]);
      return version && paper ? [{ paper, version, removedAt }] : [];
    }),
  );
  return found.flat();
}

/** Of the rows that hold nothing but a verdict those that held more. */
async function bareWithVersions(database: Database): Promise<unknown[]> {
  const [bare, versioned] = await Promise.all([
    database.annotations.where('bare').equals(1).primaryKeys(),
    database.versions.orderBy('paperId').uniqueKeys(),
  ]);
  const isVersioned = new Set<unknown>(versioned);
  return database.annotations.bulkGet(bare.filter((id) => isVersioned.has(id)));
}

/** Lets go of what was removed, and of earlier versions, longer ago than they are kept for. */
export async function forgetOld(database: Database, now: number): Promise<void> {
  const oldest = now - versionLimits.age;
  if ((await database.removed.where('removedAt').below(oldest).count()) === 0) return;
  await database.transaction(
    'rw',
    database.removed,
    database.versions,
    database.papers,
    database.annotations,
    database.sightings,
    async () => {
      const ids = (await database.removed.where('removedAt').below(oldest).primaryKeys()) as PaperId[];
      const annotated = new Set(await database.annotations.where('paperId').anyOf(ids).primaryKeys());
      const gone = ids.filter((id) => !annotated.has(id));
      const seen = new Set(await database.sightings.where('paperId').anyOf(gone).primaryKeys());
      await database.removed.bulkDelete(ids);
      await database.papers.bulkDelete(gone.filter((id) => !seen.has(id)));
      await database.versions.where('paperId').anyOf(gone).delete();
    },
  );
}
