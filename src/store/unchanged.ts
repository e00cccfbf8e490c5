import { parsePaper } from '../domain/paper';
import { parseVenuePage } from '../domain/venue-progress';
import type { Database } from './database';
import type { WholeNotebook } from './here';
import type { Writes } from './merge-notebook';
import { parseAnnotationRow, parseRemovedRow, parseSighting } from './rows';
import { tagColours } from './tag-colours';
import { templatePrefix } from './templates';

/**
 * Whether everything that `writes` would write over is still as it was in `here`, within a transaction. Every edit of an annotation sets its time, every look at a
 * paper the paper's.
 */
export async function isUnchanged(database: Database, here: WholeNotebook, writes: Writes): Promise<boolean> {
  const { annotations, removed, papers, drafts, sightings, venues, meta } = database;
  const written = [...writes.annotations, ...writes.removed].map(({ paperId }) => paperId);
  const paperIds = writes.papers.map(({ id }) => id);
  const seen = writes.sightings.map(({ paperId }) => paperId);
  const pages = writes.venues.map(({ venueId }) => venueId);
  const venuesOfDrafts = writes.drafts.map(({ venueId }) => venueId);
  const answers = await Promise.all([
    annotations.bulkGet(written).then(areAs(written, here.annotations, parseAnnotationRow, editOf)),
    removed.bulkGet(written).then(areAs(written, here.removed, parseRemovedRow, ({ removedAt }) => removedAt)),
    papers.bulkGet(paperIds).then(areAs(paperIds, here.papers, parsePaper, ({ seenAt }) => seenAt)),
    sightings.bulkGet(seen).then(areAs(seen, here.sightings, parseSighting, ({ at, tabs }) => `${at} ${tabs.length}`)),
    venues.bulkGet(pages).then(areAs(pages, here.venues, parseVenuePage, (page) => JSON.stringify(page))),
    drafts.bulkGet(venuesOfDrafts).then(areAbsent),
    meta.bulkGet(writes.templates.map(({ name }) => templatePrefix + name)).then(areAbsent),
    writes.tagColours
      ? tagColours(database).then((colours) => JSON.stringify(colours) === JSON.stringify(here.tagColours))
      : true,
  ]);
  return answers.every(Boolean);
}

const areAbsent = (rows: unknown[]): boolean => rows.every((row) => row === undefined);

const editOf = ({ editedAt, note, tags }: { editedAt: number; note: string; tags: readonly string[] }): string =>
  `${editedAt} ${tags.length} ${note}`;

/** Whether the rows are as they were known. One that cannot be read counts as none, as it did then. */
function areAs<Row>(
  ids: string[],
  known: ReadonlyMap<string, Row>,
  parse: (row: unknown) => Row,
  markOf: (row: Row) => unknown,
): (rows: unknown[]) => boolean {
  const markOfRaw = (row: unknown): unknown => {
    try {
      return row === undefined ? undefined : markOf(parse(row));
    } catch {
      return undefined;
    }
  };
  return (rows) =>
    rows.every((row, i) => {
      const before = known.get(ids[i] ?? '');
      return markOfRaw(row) === (before === undefined ? undefined : markOf(before));
    });
}
