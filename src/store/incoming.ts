import type { BackupList } from '../domain/backup-file';
import type { DraftSettings } from '../domain/draft-settings';
import { type Paper, type PaperId, parsePaper } from '../domain/paper';
import type { FoundAnnotation } from '../domain/papermemory';
import { fromRawJson } from '../domain/raw-json';
import type { Backup } from '../domain/read-backup';
import type { TagColours } from '../domain/tag-colour';
import type { VenuePage } from '../domain/venue-progress';
import {
  annotationFromFile,
  colourFromFile,
  draftFromFile,
  type FileRow,
  removedFromFile,
  sightingFromFile,
  templateFromFile,
  venueFromFile,
  versionFromFile,
} from './backup-rows';
import { createBreath } from './breath';
import type { AnnotationRow, RemovedRow, Sighting, Version } from './database';
import { asidePrefix } from './rows';
import type { NamedTemplate } from './templates';

export type NewVersion = Omit<Version, 'id'>;
export type AsideRow = { key: string; row: unknown };

/** A row that cannot be taken, of which paper (its title where that is known, else its id), and why. */
export type LeftRow = { list: BackupList | 'here'; name: string; reason: string };

/** What a file brings, parsed. */
export type Incoming = {
  annotations: AnnotationRow[];
  /** Every paper of the file, with a stand-in for one that an annotation has and the file has not. */
  papers: Paper[];
  versions: NewVersion[];
  removed: RemovedRow[];
  drafts: DraftSettings[];
  templates: NamedTemplate[];
  tagColours: TagColours;
  /** The day of the file, "2026-11-25": in the names of what may not take the place of something else. */
  day: string;
  sightings: Sighting[];
  venues: VenuePage[];
  /** Rows that nobody could read when the backup was made. They are put aside as they are. */
  aside: AsideRow[];
  unreadable: LeftRow[];
};

export async function incomingFromBackup({ header, rows }: Backup): Promise<Incoming> {
  const unreadable: LeftRow[] = [];
  const breathe = createBreath();
  async function all<T>(list: BackupList, parse: (row: FileRow) => T): Promise<T[]> {
    const parsed: T[] = [];
    for (const row of rows[list]) {
      await breathe();
      try {
        parsed.push(parse(row));
      } catch (error) {
        unreadable.push({ list, name: nameOf(row), reason: error instanceof Error ? error.message : String(error) });
      }
    }
    return parsed;
  }
  const annotations = await all('annotations', onlyOnce(annotationFromFile));
  const known = await all('papers', parsePaper);
  const removed = await all('removed', onlyOnce(removedFromFile));
  const ids = new Set(known.map(({ id }) => id));
  const titles = new Map([...rows.annotations, ...rows.removed].map((row) => [row.paperId, row.title]));
  const standIns = [
    ...annotations.map(({ paperId, editedAt }) => ({ paperId, at: editedAt })),
    ...removed.map(({ paperId, removedAt }) => ({ paperId, at: removedAt })),
  ]
    .filter(({ paperId }) => !ids.has(paperId))
    .map(({ paperId, at }) => standIn(paperId, titles.get(paperId), at));
  return {
    annotations,
    papers: [...known, ...standIns],
    versions: await all('versions', versionFromFile),
    removed,
    drafts: await all('drafts', draftFromFile),
    templates: await all('templates', templateFromFile),
    tagColours: await all('tagColours', colourFromFile),
    day: header.madeAt.slice(0, 10),
    sightings: await all('sightings', sightingFromFile),
    venues: await all('venues', venueFromFile),
    aside: [...(await all('setAside', asideFromFile)), ...(await Promise.all(rows.unreadable.map(unreadableAside)))],
    unreadable,
  };
}

const nothing: Incoming = {
  annotations: [],
  papers: [],
  versions: [],
  removed: [],
  drafts: [],
  templates: [],
  tagColours: [],
  day: '',
  sightings: [],
  venues: [],
  aside: [],
  unreadable: [],
};

/** Of what holds nothing but annotated papers. */
export const incomingOf = (annotations: AnnotationRow[], papers: Paper[]): Incoming => ({
  ...nothing,
  annotations,
  papers,
});

export const incomingFromPaperMemory = (found: FoundAnnotation[]): Incoming =>
  incomingOf(
    found.map(({ annotation }) => annotation),
    found.map(({ paper }) => paper),
  );

function onlyOnce<T extends { paperId: PaperId }>(parse: (row: FileRow) => T): (row: FileRow) => T {
  const met = new Set<PaperId>();
  return (row) => {
    const parsed = parse(row);
    if (met.has(parsed.paperId)) throw new TypeError('there twice');
    met.add(parsed.paperId);
    return parsed;
  };
}

const nameOf = ({ title, paperId, id, venueId, name, tag, key }: FileRow): string =>
  [title, paperId, id, venueId, name, tag, key].find(
    (each): each is string => typeof each === 'string' && each !== '',
  ) ?? '?';

const standIn = (id: PaperId, title: unknown, seenAt: number): Paper => ({
  id,
  title: typeof title === 'string' ? title.slice(0, 2_000) : '',
  authors: [],
  seenAt,
});

function asideFromFile({ key, row }: FileRow): AsideRow {
  if (typeof key !== 'string' || !key.startsWith(asidePrefix))
    throw new TypeError('key is not that of a row set aside');
  return { key, row: fromRawJson(row) };
}

/** Under a key made of what it is, so that the second time it is there already. A row that could not even be got has only its reason to keep. */
async function unreadableAside(unreadable: FileRow): Promise<AsideRow> {
  const bytes = new TextEncoder().encode(JSON.stringify(unreadable));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const name = Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { key: `${asidePrefix}${String(unreadable.table)}:${String(unreadable.key)}:${name}`, row: asRaw(unreadable) };
}

function asRaw(unreadable: FileRow): unknown {
  if (!Object.hasOwn(unreadable, 'row')) return unreadable;
  try {
    return fromRawJson(unreadable.row);
  } catch {
    return unreadable.row; // as JSON at least
  }
}
