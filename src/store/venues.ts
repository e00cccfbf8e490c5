import type { Annotation } from '../domain/annotation';
import type { Paper, PaperId } from '../domain/paper';
import { asAnnotation } from './annotations';
import { type Database, whenOpen } from './database';
import { findPaper, parseAnnotationRow, sortOut, type UnreadableRow } from './rows';
import { wordedIds, wordedIdsOf } from './worded';

export type VenueCount = { venueId: string; annotated: number };

/** Every venue with papers that have a note or tags, the most of them first. Reads keys only, so it does not wait on the notes. */
export async function annotatedVenues(database: Database): Promise<VenueCount[]> {
  const annotated = new Set(await whenOpen(database, () => wordedIds(database)));
  const venueIds = (await database.papers.orderBy('venueId').uniqueKeys()).map(String);
  const counts = await Promise.all(
    venueIds.map(async (venueId) => {
      const ids = await database.papers.where('venueId').equals(venueId).primaryKeys();
      return { venueId, annotated: ids.filter((id) => annotated.has(id)).length };
    }),
  );
  return counts
    .filter((venue) => venue.annotated > 0)
    .sort((a, b) => b.annotated - a.annotated || a.venueId.localeCompare(b.venueId));
}

export type AnnotatedPaper = { paper: Paper; annotation: Annotation };

/** Annotated papers, and what could not be read of whom; that stays as it is. */
export type Reading = { items: AnnotatedPaper[]; unreadable: UnreadableRow[] };

/** Of a venue, those with a note or tags: what a draft is made of. */
export async function annotatedPapers(database: Database, venueId: string): Promise<Reading> {
  const ids = await whenOpen(database, () => wordedIdsOf(database, venueId));
  const rows = await database.annotations.bulkGet(ids);
  return readAll(database, rows);
}

/** The whole notebook, with the papers that have nothing but a verdict. */
export async function allAnnotated(database: Database): Promise<Reading> {
  return readAll(database, await whenOpen(database, () => database.annotations.toArray()));
}

/** The `most` latest edited of the whole notebook. */
export async function latestAnnotated(database: Database, most: number): Promise<Reading> {
  const latest = () => database.annotations.orderBy('editedAt').reverse().limit(most).toArray();
  return readAll(database, await whenOpen(database, latest));
}

/** Of these papers those that are annotated. */
export async function annotatedAmong(database: Database, ids: PaperId[]): Promise<Reading> {
  return readAll(database, await whenOpen(database, () => database.annotations.bulkGet(ids)));
}

/** What was written and judged of a venue's papers, verdicts alone included. Reads no paper; those that cannot be read are left out. */
export async function annotationsIn(database: Database, venueId: string): Promise<Annotation[]> {
  const [ids, annotated] = await whenOpen(database, () =>
    Promise.all([
      database.papers.where('venueId').equals(venueId).primaryKeys(),
      database.annotations.toCollection().primaryKeys(),
    ]),
  );
  const isHere = new Set(ids);
  const rows: unknown[] = await database.annotations.bulkGet(annotated.filter((id) => isHere.has(id)));
  return sortOut(
    rows.filter((row) => row !== undefined),
    (row) => asAnnotation(parseAnnotationRow(row)),
  ).fine;
}

async function readAll(database: Database, rows: readonly unknown[]): Promise<Reading> {
  const annotations = sortOut(
    rows.filter((row) => row !== undefined),
    (row) => asAnnotation(parseAnnotationRow(row)),
  );
  const paperRows: unknown[] = await database.papers.bulkGet(annotations.fine.map(({ paperId }) => paperId));
  const items: AnnotatedPaper[] = [];
  const unreadable = [...annotations.unreadable];
  for (const [i, annotation] of annotations.fine.entries()) {
    const paper = findPaper(paperRows[i]);
    if (paper) items.push({ paper, annotation });
    else unreadable.push({ paperId: annotation.paperId, reason: 'its paper cannot be read' });
  }
  return { items, unreadable };
}
