import type { Paper, PaperId } from '../domain/paper';
import type { Database, Version } from './database';
import { findPaper, parseRemovedRow, sortOut } from './rows';
import { versionLimits, versionsOf } from './versions';

/** An emptied annotation that can be taken back, and what it said last. */
export type Removed = { paper: Paper; version: Version; removedAt: number };

/** The latest removed first. */
export async function removedAnnotations(database: Database): Promise<Removed[]> {
  const { fine } = sortOut(await database.removed.orderBy('removedAt').reverse().toArray(), parseRemovedRow);
  const papers = await database.papers.bulkGet(fine.map(({ paperId }) => paperId));
  const found = await Promise.all(
    fine.map(async ({ paperId, removedAt }, i) => {
      const [version] = await versionsOf(database, paperId);
      const paper = findPaper(papers[i]);
      return version && paper ? [{ paper, version, removedAt }] : [];
    }),
  );
  return found.flat();
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
