import type { PaperId } from '../domain/paper';
import { hasTag, tagKey } from '../domain/tags';
import { saveAnnotation } from './annotations';
import { type Database, whenOpen } from './database';
import { findPaper, parseAnnotationRow, sortOut } from './rows';

/** What a change of tags did to each paper; undone by making it the other way round. */
export type TagChange = { paperId: PaperId; added: string[]; removed: string[] };

/**
 * Gives these tags one name, which may be one of them: renaming, changing the case, merging. With null they are taken off. Returns what was changed, for
 * `undoTagChanges`. Papers whose rows cannot be read are left alone.
 */
export async function renameTags(
  database: Database,
  { from, to }: { from: readonly string[]; to: string | null },
  now: number,
): Promise<TagChange[]> {
  const keys = new Set(from.map(tagKey));
  const ids = await papersWith(database, keys);
  return changeEach(database, ids, now, (tags) => {
    const removed = tags.filter((tag) => keys.has(tagKey(tag)) && tag !== to);
    return { added: to !== null && removed.length > 0 && !tags.includes(to) ? [to] : [], removed };
  });
}

/** Puts tags on papers, and takes others off, all at once. */
export const tagPapers = (
  database: Database,
  ids: readonly PaperId[],
  { added, removed }: { added: readonly string[]; removed: readonly string[] },
  now: number,
): Promise<TagChange[]> =>
  changeEach(database, ids, now, (tags) => ({
    added: added.filter((tag) => !hasTag(tags, tag)),
    removed: tags.filter((tag) => hasTag(removed, tag)),
  }));

/** Puts back what a change took off and takes off what it put on; what was written since stays. */
export async function undoTagChanges(database: Database, changes: readonly TagChange[], now: number): Promise<void> {
  const byPaper = new Map(changes.map((change) => [change.paperId, change]));
  await changeEach(database, [...byPaper.keys()], now, (_tags, id) => ({
    added: byPaper.get(id)?.removed ?? [],
    removed: byPaper.get(id)?.added ?? [],
  }));
}

async function papersWith(database: Database, keys: ReadonlySet<string>): Promise<PaperId[]> {
  const spellings = new Set<string>();
  await whenOpen(database, () =>
    database.annotations.orderBy('tags').eachUniqueKey((tag) => {
      if (keys.has(tagKey(String(tag)))) spellings.add(String(tag));
    }),
  );
  const ids = await database.annotations
    .where('tags')
    .anyOf([...spellings])
    .primaryKeys();
  return [...new Set(ids)];
}

type Deed = (tags: readonly string[], id: PaperId) => { added: string[]; removed: string[] };

/** All of them or none. */
function changeEach(database: Database, ids: readonly PaperId[], now: number, deed: Deed): Promise<TagChange[]> {
  const { annotations, papers, versions, removed, meta } = database;
  return whenOpen(database, () =>
    database.transaction('rw', [annotations, papers, versions, removed, meta], async () => {
      const done: TagChange[] = [];
      for (const id of ids) {
        const [row] = sortOut([await annotations.get(id)], parseAnnotationRow).fine;
        const paper = findPaper(await papers.get(id));
        if (!paper) continue;
        const { note = '', tags = [] } = row ?? {};
        const change = deed(tags, id);
        if (change.added.length + change.removed.length === 0) continue;
        const edit = { paper, note, base: note, addedTags: change.added, removedTags: change.removed };
        await saveAnnotation(database, edit, now);
        done.push({ paperId: id, ...change });
      }
      return done;
    }),
  );
}
