import type { Annotation } from '../domain/annotation';
import type { Paper } from '../domain/paper';
import type { Database } from './database';

export type VenueCount = { venueId: string; annotated: number };

/** Every venue with annotated papers, the most annotated first. Reads keys only, so it does not wait on the notes. */
export async function annotatedVenues(database: Database): Promise<VenueCount[]> {
  const annotated = new Set(await database.annotations.toCollection().primaryKeys());
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

/** A venue's annotated papers, each with its annotation, in no particular order. */
export async function annotatedPapers(
  database: Database,
  venueId: string,
): Promise<{ paper: Paper; annotation: Annotation }[]> {
  const papers = await database.papers.where('venueId').equals(venueId).toArray();
  const annotations = await database.annotations.bulkGet(papers.map((paper) => paper.id));
  return papers.flatMap((paper, i) => {
    const annotation = annotations[i];
    return annotation ? [{ paper, annotation }] : [];
  });
}
