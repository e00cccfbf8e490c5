import { parsePaper } from '../domain/paper';
import { parseVenuePage } from '../domain/venue-progress';
import type { Database } from './database';
import type { WholeNotebook } from './here';
import type { Writes } from './merge-notebook';
import { parseAnnotationRow, parseRemovedRow, parseSighting } from './rows';
import { isSameEdit, isSameRemoval } from './same-edit';
import { tagColours } from './tag-colours';
import { templatePrefix } from './templates';

/**
 * Whether everything that `writes` would write over is still as it was in `here`, within a transaction. Every look at a paper sets its time.
 */
export async function isUnchanged(database: Database, here: WholeNotebook, writes: Writes): Promise<boolean> {
  const { annotations, removed, papers, drafts, sightings, venues, meta } = database;
  const written = [...writes.annotations, ...writes.removed].map(({ paperId }) => paperId);
  const paperIds = writes.papers.map(({ id }) => id);
  const seen = writes.sightings.map(({ paperId }) => paperId);
  const pages = writes.venues.map(({ venueId }) => venueId);
  const venuesOfDrafts = writes.drafts.map(({ venueId }) => venueId);
  const answers = await Promise.all([
    annotations.bulkGet(written).then(areAs(written, here.annotations, parseAnnotationRow, isSameEdit)),
    removed.bulkGet(written).then(areAs(written, here.removed, parseRemovedRow, isSameRemoval)),
    papers.bulkGet(paperIds).then(
      areAs(
        paperIds,
        here.papers,
        parsePaper,
        by(({ seenAt }) => seenAt),
      ),
    ),
    sightings.bulkGet(seen).then(
      areAs(
        seen,
        here.sightings,
        parseSighting,
        by(({ at, tabs }) => `${at} ${tabs.length}`),
      ),
    ),
    venues.bulkGet(pages).then(
      areAs(
        pages,
        here.venues,
        parseVenuePage,
        by((page) => JSON.stringify(page)),
      ),
    ),
    drafts.bulkGet(venuesOfDrafts).then(areAbsent),
    meta.bulkGet(writes.templates.map(({ name }) => templatePrefix + name)).then(areAbsent),
    writes.tagColours
      ? tagColours(database).then((colours) => JSON.stringify(colours) === JSON.stringify(here.tagColours))
      : true,
  ]);
  return answers.every(Boolean);
}

const areAbsent = (rows: unknown[]): boolean => rows.every((row) => row === undefined);

type IsSame<Row> = (a: Row | undefined, b: Row | undefined) => boolean;

const by =
  <Row>(markOf: (row: Row) => unknown): IsSame<Row> =>
  (a, b) =>
    (a && markOf(a)) === (b && markOf(b));

/** Whether the rows are as they were known. One that cannot be read counts as none, as it did then. */
function areAs<Row>(
  ids: string[],
  known: ReadonlyMap<string, Row>,
  parse: (row: unknown) => Row,
  isSame: IsSame<Row>,
): (rows: unknown[]) => boolean {
  const readable = (row: unknown): Row | undefined => {
    try {
      return row === undefined ? undefined : parse(row);
    } catch {
      return undefined;
    }
  };
  return (rows) => rows.every((row, i) => isSame(readable(row), known.get(ids[i] ?? '')));
}
