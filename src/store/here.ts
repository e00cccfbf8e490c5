import { type DraftSettings, type DraftTemplate, parseDraftSettings } from '../domain/draft-settings';
import type { Paper, PaperId } from '../domain/paper';
import { parsePaper } from '../domain/paper';
import type { TagColours } from '../domain/tag-colour';
import { parseVenuePage, type VenuePage } from '../domain/venue-progress';
import type { AnnotationRow, Database, RemovedRow, Sighting } from './database';
import type { NewVersion } from './incoming';
import { asidePrefix, parseAnnotationRow, parseRemovedRow, parseSighting, parseVersion, sortOut } from './rows';
import { tagColours } from './tag-colours';
import { parseNamedTemplate, templatePrefix } from './templates';

/** The notebook as a whole, for a merge. */
export type WholeNotebook = {
  annotations: ReadonlyMap<PaperId, AnnotationRow>;
  /** Papers whose annotation here cannot be read. It is left alone. */
  spoilt: ReadonlyMap<PaperId, string>;
  papers: ReadonlyMap<PaperId, Paper>;
  /** Rows of papers that cannot be read. */
  spoiltPapers: ReadonlyMap<PaperId, unknown>;
  removed: ReadonlyMap<PaperId, RemovedRow>;
  versions: ReadonlyMap<PaperId, NewVersion[]>;
  /** By venue. Undefined where they cannot be read. */
  drafts: ReadonlyMap<string, DraftSettings | undefined>;
  /** By name. Undefined where they cannot be read. */
  templates: ReadonlyMap<string, DraftTemplate | undefined>;
  tagColours: TagColours;
  sightings: ReadonlyMap<PaperId, Sighting>;
  venues: ReadonlyMap<string, VenuePage>;
  asideKeys: ReadonlySet<string>;
};

/** Within a transaction. */
export async function readHere(database: Database): Promise<WholeNotebook> {
  const { annotations, papers, removed, versions, drafts, sightings, venues, meta } = database;
  const [
    annotationRows,
    paperRows,
    removedRows,
    versionRows,
    draftRows,
    sightingRows,
    venueRows,
    keys,
    templates,
    colours,
  ] = await Promise.all([
    annotations.toArray(),
    papers.toArray(),
    removed.toArray(),
    versions.toArray(),
    drafts.toArray(),
    sightings.toArray(),
    venues.toArray(),
    meta.where('key').startsWith(asidePrefix).primaryKeys(),
    meta.where('key').startsWith(templatePrefix).toArray(),
    tagColours(database),
  ]);
  const read = sortOut(annotationRows, parseAnnotationRow);
  const isFine = new Map(sortOut(paperRows, parsePaper).fine.map((paper) => [paper.id, paper]));
  return {
    annotations: byPaper(read.fine),
    spoilt: new Map(read.unreadable.map(({ paperId, reason }) => [paperId, reason])),
    papers: isFine,
    spoiltPapers: new Map(paperRows.filter(({ id }) => !isFine.has(id)).map((row) => [row.id, row])),
    removed: byPaper(sortOut(removedRows, parseRemovedRow).fine),
    versions: versionsByPaper(sortOut(versionRows, parseVersion).fine),
    drafts: new Map(
      draftRows.map((row): [string, DraftSettings | undefined] => [row.venueId, readable(row, parseDraftSettings)]),
    ),
    templates: new Map(
      templates.map((row) => [row.key.slice(templatePrefix.length), readable(row, parseNamedTemplate)?.template]),
    ),
    tagColours: colours,
    sightings: byPaper(sortOut(sightingRows, parseSighting).fine),
    venues: new Map(sortOut(venueRows, parseVenuePage).fine.map((page) => [page.venueId, page])),
    asideKeys: new Set(keys),
  };
}

function readable<T>(row: unknown, parse: (row: unknown) => T): T | undefined {
  try {
    return parse(row);
  } catch {
    return undefined;
  }
}

const byPaper = <T extends { paperId: PaperId }>(rows: T[]): Map<PaperId, T> =>
  new Map(rows.map((row) => [row.paperId, row]));

export function versionsByPaper(versions: readonly NewVersion[]): Map<PaperId, NewVersion[]> {
  const grouped = new Map<PaperId, NewVersion[]>();
  for (const version of versions) {
    const known = grouped.get(version.paperId);
    if (known) known.push(version);
    else grouped.set(version.paperId, [version]);
  }
  return grouped;
}
