import { isPaperId, type Paper, type PaperId, parsePaper } from '../domain/paper';
import { asArray, asObject, asString } from '../domain/parse';
import { isVerdict, type Verdict } from '../domain/verdict';
import type { AnnotationRow, Database, RemovedRow, Sighting, Spell, Version } from './database';

// Rows come from a disk that may be spoilt, or from a version with a mistake. What does not pass stays as it is, and the rest goes on.

export const unreadable = 'RowUnreadable';

/** What could not be read of which paper, and why. */
export type UnreadableRow = { paperId: string; reason: string };

/** Throws where the row is not an annotation. A state that is none is left out: it can be made anew. */
export function parseAnnotationRow(value: unknown): AnnotationRow {
  const row = asObject(value, 'annotation');
  return {
    ...timesOf(row),
    paperId: asId(row.paperId),
    note: asString(row.note, 'note'),
    tags: asTags(row.tags),
    ...asVerdict(row.verdict),
    ...asState(row.state),
    ...asSpell(row.spell),
  };
}

export function parseVersion(value: unknown): Version {
  const row = asObject(value, 'version');
  return {
    id: asTime(row.id, 'id'),
    paperId: asId(row.paperId),
    note: asString(row.note, 'note'),
    tags: asTags(row.tags),
    at: asTime(row.at, 'at'),
    spellAt: asTime(row.spellAt, 'spellAt'),
  };
}

export function parseRemovedRow(value: unknown): RemovedRow {
  const row = asObject(value, 'removed annotation');
  return {
    paperId: asId(row.paperId),
    createdAt: asTime(row.createdAt, 'createdAt'),
    removedAt: asTime(row.removedAt, 'removedAt'),
    ...asState(row.state),
  };
}

export function parseSighting(value: unknown): Sighting {
  const row = asObject(value, 'sighting');
  return {
    paperId: asId(row.paperId),
    venueId: asString(row.venueId, 'venueId'),
    tabs: asTags(row.tabs),
    at: asTime(row.at, 'at'),
  };
}

/** The rows that pass, and of those that do not why. `idOf` is asked for the paper of a row that does not. */
export function sortOut<T>(
  rows: readonly unknown[],
  parse: (row: unknown) => T,
): { fine: T[]; unreadable: UnreadableRow[] } {
  const fine: T[] = [];
  const bad: UnreadableRow[] = [];
  for (const row of rows)
    try {
      fine.push(parse(row));
    } catch (error) {
      bad.push({ paperId: idOf(row), reason: error instanceof Error ? error.message : String(error) });
    }
  return { fine, unreadable: bad };
}

/** The parsed row; throws an error named RowUnreadable where there is a row that does not pass. */
export function readRow<T>(row: unknown, parse: (row: unknown) => T): T | undefined {
  if (row === undefined) return undefined;
  try {
    return parse(row);
  } catch (error) {
    throw Object.assign(new Error(`${idOf(row)}: ${String(error)}`), { name: unreadable });
  }
}

/** What the keys of rows that were set aside begin with, among the facts about the notebook. */
export const asidePrefix = 'aside:';

/** Moves a row that cannot be read out of the way, as it is; the paper can be annotated again. Nothing happens to a row that can be read. */
export async function setAside(database: Database, paperId: PaperId): Promise<void> {
  await database.transaction('rw', database.annotations, database.papers, database.meta, async () => {
    for (const [table, parse] of [
      [database.annotations, parseAnnotationRow],
      [database.papers, parsePaper],
    ] as const) {
      const row: unknown = await table.get(paperId);
      if (row === undefined || sortOut<unknown>([row], parse).fine.length > 0) continue;
      await database.meta.put({
        key: `${asidePrefix}${table.name}:${paperId}:${crypto.randomUUID()}`,
        row,
      } as AsideRow);
      await table.delete(paperId);
    }
  });
}

type AsideRow = { key: string; row: unknown };

/** What is known of a paper; undefined where that cannot be read. */
export function findPaper(row: unknown): Paper | undefined {
  return row === undefined ? undefined : sortOut([row], parsePaper).fine[0];
}

function idOf(row: unknown): string {
  const { paperId, id } = (typeof row === 'object' && row !== null ? row : {}) as { paperId?: unknown; id?: unknown };
  return String(paperId ?? id ?? '');
}

function asId(value: unknown): PaperId {
  if (!isPaperId(value)) throw new TypeError('paperId is not a paper id');
  return value;
}

const asTags = (value: unknown): string[] =>
  asArray(value, 'tags', Number.POSITIVE_INFINITY).map((tag) => asString(tag, 'tags'));

const timesOf = (row: Record<string, unknown>) => ({
  createdAt: asTime(row.createdAt, 'createdAt'),
  editedAt: asTime(row.editedAt, 'editedAt'),
});

function asTime(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError(`${name} is not a number`);
  return value;
}

/** A verdict of a later version is left out rather than the note with it. */
const asVerdict = (value: unknown): { verdict?: Verdict } => (isVerdict(value) ? { verdict: value } : {});

const asState = (value: unknown): { state?: Uint8Array } => (isBytes(value) ? { state: value } : {});

/** By its tag: bytes out of a database can come from another realm, where `instanceof` fails. */
const isBytes = (value: unknown): value is Uint8Array =>
  Object.prototype.toString.call(value) === '[object Uint8Array]';

function asSpell(value: unknown): { spell?: Spell } {
  const { startedAt, longest } = (value ?? {}) as { startedAt?: unknown; longest?: unknown };
  return typeof startedAt === 'number' && typeof longest === 'string' ? { spell: { startedAt, longest } } : {};
}
