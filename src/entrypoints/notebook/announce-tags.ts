import { noteTree } from '../../draft/note-tree';
import { announce } from '../../messages/tabs';
import type { Database } from '../../store/database';
import type { TagChange } from '../../store/tag-changes';
import { annotatedAmong } from '../../store/venues';

/** Tells the pages of openreview.net that are open which tags their papers have by now. Never rejects: they learn it with their next question. */
export async function announceTags(database: Database, changes: readonly TagChange[]): Promise<void> {
  const ids = changes.map(({ paperId }) => paperId);
  const at = Date.now();
  const { items } = await annotatedAmong(database, ids).catch(() => ({ items: [] }));
  const known = new Map(items.map(({ annotation }) => [annotation.paperId, annotation]));
  await announce(
    ids.map((paperId) => {
      const annotation = known.get(paperId);
      return { paperId, now: annotation ? { annotation, tree: noteTree(annotation.note) } : null, at };
    }),
  );
}
