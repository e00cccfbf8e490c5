import { type BackupList, type BackupRows, backupLists } from '../domain/backup-file';
import { parseDraftSettings } from '../domain/draft-settings';
import { forumUrl, type Paper, parsePaper } from '../domain/paper';
import { asObject } from '../domain/parse';
import { toRawJson } from '../domain/raw-json';
import { parseVenuePage } from '../domain/venue-progress';
import { coloursToFile, type FileRow, seenPaper, seenTime, templateToFile, toFileRow } from './backup-rows';
import { asidePrefix, findPaper, parseAnnotationRow, parseRemovedRow, parseSighting, parseVersion } from './rows';
import { coloursKey } from './tag-colours';
import { templatePrefix } from './templates';

/** What one row gave: itself, or why it could not be had. */
export type Found = { key: unknown; row?: unknown; fault?: string };

type Row = Record<string, unknown>;
type Papers = ReadonlyMap<string, Paper>;

/** The tables that a backup has a list of. `toFile` throws where a row is not of its kind. */
const kinds: Record<string, { list: BackupList; toFile: (row: Row, papers: Papers) => FileRow }> = {
  annotations: {
    list: 'annotations',
    toFile: (row, papers) => {
      const { paperId, editedAt } = parseAnnotationRow(row);
      return toFileRow(row, { ...seenPaper(paperId, papers.get(paperId)), ...seenTime('edited', editedAt) });
    },
  },
  papers: { list: 'papers', toFile: (row) => toFileRow(row, { url: forumUrl(parsePaper(row).id) }) },
  versions: {
    list: 'versions',
    toFile: ({ id, ...row }) => toFileRow(row, seenTime('edited', parseVersion({ ...row, id }).at)),
  },
  removed: {
    list: 'removed',
    toFile: (row, papers) => {
      const { paperId, removedAt } = parseRemovedRow(row);
      return toFileRow(row, { ...seenPaper(paperId, papers.get(paperId)), ...seenTime('removed', removedAt) });
    },
  },
  drafts: {
    list: 'drafts',
    toFile: (row) => {
      parseDraftSettings(row);
      return toFileRow(row, {});
    },
  },
  sightings: { list: 'sightings', toFile: (row) => toFileRow(row, { paperId: parseSighting(row).paperId }) },
  venues: {
    list: 'venues',
    toFile: (row) => {
      parseVenuePage(row);
      return toFileRow(row, {});
    },
  },
};

/** The lists of a backup, from what each table gave. */
export function fileRowsOf(tables: ReadonlyMap<string, Found[]>): BackupRows {
  const rows = Object.fromEntries(backupLists.map((list): [string, FileRow[]] => [list, []])) as BackupRows;
  const papers: Papers = new Map(
    (tables.get('papers') ?? []).flatMap(({ row }) => findPaper(row) ?? []).map((paper) => [paper.id, paper]),
  );
  const written = new Set(
    ['annotations', 'removed', 'versions'].flatMap((table) => (tables.get(table) ?? []).map(paperOf)),
  );
  for (const [table, found] of tables)
    for (const { key, row, fault } of found) {
      if (fault !== undefined) rows.unreadable.push({ table, key: toRawJson(key), reason: fault });
      else if (table === 'meta') sortFact(rows, key, row);
      else if (!Object.hasOwn(kinds, table)) rows.otherTables.push({ table, row: toRawJson(row) });
      // Papers that were only looked at are not what the reader wrote, and most of what is stored.
      else if (table !== 'papers' || written.has(key) || !papers.has(String(key)))
        sortRow(rows, { table, key, row }, papers);
    }
  return rows;
}

/** Versions have keys of their own; a row that could not be had has no more than its key. */
const paperOf = ({ key, row }: Found): unknown => (row as { paperId?: unknown } | undefined)?.paperId ?? key;

function sortRow(
  rows: BackupRows,
  { table, key, row }: { table: string; key: unknown; row: unknown },
  papers: Papers,
): void {
  const kind = kinds[table];
  try {
    if (kind) rows[kind.list].push(kind.toFile(asObject(row, table), papers));
  } catch (error) {
    rows.unreadable.push({ table, key: toRawJson(key), reason: reasonOf(error), row: toRawJson(row) });
  }
}

/** Of the facts about the notebook those that the reader made, and the rows that were set aside. */
function sortFact(rows: BackupRows, key: unknown, fact: unknown): void {
  if (typeof key !== 'string') return;
  try {
    if (key.startsWith(asidePrefix)) rows.setAside.push({ key, row: toRawJson((fact as { row: unknown }).row) });
    else if (key.startsWith(templatePrefix)) rows.templates.push(templateToFile(fact));
    else if (key === coloursKey) rows.tagColours.push(...coloursToFile(fact));
  } catch (error) {
    rows.unreadable.push({ table: 'meta', key: toRawJson(key), reason: reasonOf(error), row: toRawJson(fact) });
  }
}

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
