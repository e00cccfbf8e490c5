import { type Annotation, isEmptyAnnotation } from '../domain/annotation';
import { mergeNote } from '../domain/merge';
import { enrichPaper, type Paper, type PaperId } from '../domain/paper';
import { addTag, removeTag, tagKey } from '../domain/tags';
import { otherVenue } from '../domain/venue';
import type { Database } from './database';

/** A change to one paper's annotation, told from what the editor started from, so that two editors do not undo each other. */
export type Edit = {
  paper: Paper;
  note: string;
  /** The note as the editor last knew it to be stored. */
  base: string;
  addedTags: string[];
  removedTags: string[];
};

/** Settles when the transaction is on disk. Without a note and tags nothing is left of the annotation, and undefined comes back. */
export function saveAnnotation(database: Database, edit: Edit, now: number): Promise<Annotation | undefined> {
  return database.transaction('rw', database.annotations, database.papers, async () => {
    const id = edit.paper.id;
    const [stored, knownPaper] = await Promise.all([database.annotations.get(id), database.papers.get(id)]);
    const annotation: Annotation = {
      paperId: id,
      note: mergeNote(edit.note, edit.base, stored?.note ?? ''),
      tags: edit.addedTags.reduce(addTag, edit.removedTags.reduce(removeTag, stored?.tags ?? [])),
      createdAt: stored?.createdAt ?? now,
      editedAt: now,
    };
    if (isEmptyAnnotation(annotation)) {
      await Promise.all([database.annotations.delete(id), database.papers.delete(id)]);
      return undefined;
    }
    const paper = knownPaper ? enrichPaper(knownPaper, edit.paper) : edit.paper;
    await database.papers.put({ ...paper, venueId: paper.venueId ?? otherVenue });
    await database.annotations.put(annotation);
    return annotation;
  });
}

/** The annotations among these papers; what the cards show more of than is known is kept with them. */
export async function seePapers(database: Database, papers: Paper[]): Promise<Annotation[]> {
  const found = await database.annotations.bulkGet(papers.map((paper) => paper.id));
  const annotations = found.filter((annotation) => annotation !== undefined);
  const annotated = new Set(annotations.map((annotation) => annotation.paperId));
  if (annotated.size > 0)
    await enrichPapers(
      database,
      papers.filter((paper) => annotated.has(paper.id)),
    );
  return annotations;
}

async function enrichPapers(database: Database, seen: Paper[]): Promise<void> {
  await database.transaction('rw', database.papers, async () => {
    const known = await database.papers.bulkGet(seen.map((paper) => paper.id));
    const richer = seen.flatMap((paper, i) => {
      const before = known[i];
      const after = before ? enrichPaper(before, paper) : paper;
      return before && saysTheSame(before, after) ? [] : [after];
    });
    if (richer.length > 0) await database.papers.bulkPut(richer);
  });
}

/** Being seen again is not worth a write. */
const saysTheSame = (a: Paper, b: Paper) =>
  JSON.stringify(Object.entries({ ...a, seenAt: 0 }).sort()) ===
  JSON.stringify(Object.entries({ ...b, seenAt: 0 }).sort());

/** The `most` latest edited annotations of a venue's papers. */
export async function venueAnnotations(database: Database, venueId: string, most: number): Promise<Annotation[]> {
  const ids = await database.papers.where('venueId').equals(venueId).primaryKeys();
  const annotations = await annotationsOf(database, ids);
  return annotations.sort((a, b) => b.editedAt - a.editedAt).slice(0, most);
}

async function annotationsOf(database: Database, ids: PaperId[]): Promise<Annotation[]> {
  const found = await database.annotations.bulkGet(ids);
  return found.filter((annotation) => annotation !== undefined);
}

/** All tags in use, the most used first; of two spellings of one tag the more frequent. */
export async function tagsByUse(database: Database): Promise<string[]> {
  const counts = new Map<string, Map<string, number>>();
  await database.annotations.orderBy('tags').eachKey((key) => {
    const tag = String(key);
    const spellings = counts.get(tagKey(tag)) ?? new Map<string, number>();
    counts.set(tagKey(tag), spellings.set(tag, (spellings.get(tag) ?? 0) + 1));
  });
  const tags = [...counts.values()].map((spellings) => {
    const [spelling] = [...spellings].sort((a, b) => b[1] - a[1])[0] as [string, number]; // a map is made with its first entry
    return { spelling, uses: [...spellings.values()].reduce((sum, uses) => sum + uses, 0) };
  });
  return tags.sort((a, b) => b.uses - a.uses || a.spelling.localeCompare(b.spelling)).map((tag) => tag.spelling);
}
