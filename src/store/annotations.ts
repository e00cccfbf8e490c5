import { type Annotation, isEmptyAnnotation } from '../domain/annotation';
import { enrichPaper, type Paper, type PaperId, saysAsMuch } from '../domain/paper';
import { tagKey } from '../domain/tags';
import { otherVenue } from '../domain/venue';
import { hasWords } from '../domain/verdict';
import { type Database, whenOpen } from './database';
import { type Change, mergeChange } from './merge';
import { findPaper, parseAnnotationRow, parseRemovedRow, readRow, setAside, sortOut } from './rows';
import { keepVersion } from './versions';
import { latestWordedOf } from './worded';

/** A change to one paper's annotation, told from what the editor started from, so that two editors do not undo each other. */
export type Edit = Change & {
  paper: Paper;
  /** An earlier version is taken back: what it replaces becomes one however little that is. */
  isTakenBack?: boolean;
};

/**
 * Settles when the transaction is on disk. Without note, tags and verdict the annotation counts as removed, and undefined comes back; it can be taken back by
 * saving its text again. What the edit takes away is kept as an earlier version. Rejects, with nothing written, where the row cannot be read.
 */
export function saveAnnotation(database: Database, edit: Edit, now: number): Promise<Annotation | undefined> {
  const { annotations, papers, versions, removed, meta } = database;
  return whenOpen(database, () =>
    database.transaction('rw', [annotations, papers, versions, removed, meta], async () => {
      const id = edit.paper.id;
      const [row, removedRow, knownPaper] = await Promise.all([annotations.get(id), removed.get(id), papers.get(id)]);
      const stored = readRow(row, parseAnnotationRow);
      const before = stored ?? sortOut(removedRow ? [removedRow] : [], parseRemovedRow).fine[0];
      const merged = mergeChange(id, { note: '', tags: [], ...before }, edit);
      const annotation = { ...merged, paperId: id, createdAt: before?.createdAt ?? now, editedAt: now };
      const isEmpty = isEmptyAnnotation(annotation);
      if (isEmpty && !stored) return undefined;
      const spell = await keepVersion(database, stored, {
        ...annotation,
        at: now,
        isTakenBack: edit.isTakenBack === true,
      });
      if (isEmpty) {
        const { createdAt, state } = annotation;
        await Promise.all([annotations.delete(id), removed.put({ paperId: id, createdAt, removedAt: now, state })]);
        return undefined;
      }
      await Promise.all([keepPaper(database, knownPaper, edit.paper), removed.delete(id)]);
      await annotations.put({ ...annotation, spell, ...(!hasWords(annotation) && { bare: 1 as const }) });
      return asAnnotation(annotation);
    }),
  );
}

/** A paper that cannot be read gives way to what the page says of it, but is set aside as it is. */
async function keepPaper(database: Database, row: unknown, seen: Paper): Promise<void> {
  if (row !== undefined && !findPaper(row)) await setAside(database, seen.id);
  const known = findPaper(row);
  const paper = known ? enrichPaper(known, seen) : seen;
  await database.papers.put({ ...paper, venueId: paper.venueId ?? otherVenue });
}

/** Without what only this folder knows of. */
export const asAnnotation = ({ paperId, note, tags, verdict, createdAt, editedAt }: Annotation): Annotation => ({
  paperId,
  note,
  tags,
  ...(verdict && { verdict }),
  createdAt,
  editedAt,
});

/** The annotations among these papers; what the cards show more of than is known is kept with them. */
export async function seePapers(database: Database, papers: Paper[]): Promise<Annotation[]> {
  const annotations = await annotationsOf(
    database,
    papers.map((paper) => paper.id),
  );
  const annotated = new Set(annotations.map((annotation) => annotation.paperId));
  if (annotated.size > 0)
    await enrichPapers(
      database,
      papers.filter((paper) => annotated.has(paper.id)),
    );
  return annotations;
}

/** Keeps what these say of papers beyond what is known, or keeps the papers where nothing is. */
export async function enrichPapers(database: Database, seen: Paper[]): Promise<void> {
  await database.transaction('rw', database.papers, async () => {
    const known = await database.papers.bulkGet(seen.map((paper) => paper.id));
    const richer = seen.flatMap((paper, i) => {
      const before = findPaper(known[i]);
      if (!before && known[i]) return []; // not readable: it stays as it is
      const after = before ? enrichPaper(before, paper) : { ...paper, venueId: paper.venueId ?? otherVenue };
      return before && saysAsMuch(before, after) ? [] : [after];
    });
    if (richer.length > 0) await database.papers.bulkPut(richer);
  });
}

/** The `most` latest edited annotations of a venue's papers, of those with a note or tags. */
export async function venueAnnotations(database: Database, venueId: string, most: number): Promise<Annotation[]> {
  return annotationsOf(database, await whenOpen(database, () => latestWordedOf(database, venueId, most)));
}

/** Those that cannot be read are left out; the notebook page tells of them. */
async function annotationsOf(database: Database, ids: PaperId[]): Promise<Annotation[]> {
  const found = await whenOpen(database, () => database.annotations.bulkGet(ids));
  return sortOut(
    found.filter((row) => row !== undefined),
    parseAnnotationRow,
  ).fine.map(asAnnotation);
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
