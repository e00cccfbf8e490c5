import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Annotation } from '../domain/annotation';
import type { DraftSettings } from '../domain/draft-settings';
import type { Paper, PaperId } from '../domain/paper';
import type { SuggestionKind } from '../domain/recommendation';
import type { VenuePage } from '../domain/venue-progress';

/** An annotation as it is on disk. What is read passes `parseAnnotationRow`. */
export type AnnotationRow = Annotation & {
  /** What it takes to merge this with a copy from elsewhere; see `merge.ts`. Rows of version 1 have none. */
  state?: Uint8Array;
  /** The run of edits that is going on, or was the last. */
  spell?: Spell;
  /** There is a verdict, and neither note nor tag. An index of the rest would leave out the rows of older versions. */
  bare?: 1;
};

/** Edits with no long pause between them. */
export type Spell = {
  startedAt: number;
  /** The longest note since then, or since a longer one was put among the earlier versions. */
  longest: string;
};

/** An earlier text of an annotation. */
export type Version = {
  id: number;
  paperId: PaperId;
  note: string;
  tags: string[];
  /** Milliseconds since 1970 when this text was last edited. */
  at: number;
  /** When the spell of edits began that it comes from. */
  spellAt: number;
};

/** An annotation that was emptied. What it said last is among its versions. */
export type RemovedRow = { paperId: PaperId; createdAt: number; removedAt: number; state?: Uint8Array };

/** A paper whose card was on the screen for long enough to be looked at. */
export type Sighting = {
  paperId: PaperId;
  /** Empty where it is not known. */
  venueId: string;
  /** The tabs that it was seen in; see `tabKey`. */
  tabs: string[];
  /** Milliseconds since 1970 of the first time. */
  at: number;
};

/** A paper that was suggested, the first time; what came of it is in its annotation. */
export type SuggestedRow = {
  paperId: PaperId;
  venueId: string;
  kind: SuggestionKind;
  /** Milliseconds since 1970 when it was first shown as a suggestion. */
  at: number;
  /** When the reader asked for others in its place. */
  leftAt?: number;
};

/** What the recommender made of a venue's papers. Its insides are its own; it can be made anew at any time. */
export type IndexRow = { venueId: string; usedAt: number };

/** Facts about the notebook as a whole, and rows that were set aside, each under its key. */
export type MetaRow = { key: string };

/** The notebook on disk. Only this folder sees it as Dexie; the rest passes it around. */
export type Database = Dexie & {
  annotations: EntityTable<AnnotationRow, 'paperId'>;
  /** Every paper that passed through the browser or came with its venue's list: the notes need them, and suggestions are made of them. */
  papers: EntityTable<Paper, 'id'>;
  drafts: EntityTable<DraftSettings, 'venueId'>;
  versions: EntityTable<Version, 'id'>;
  removed: EntityTable<RemovedRow, 'paperId'>;
  sightings: EntityTable<Sighting, 'paperId'>;
  venues: EntityTable<VenuePage, 'venueId'>;
  suggested: EntityTable<SuggestedRow, 'paperId'>;
  indexes: EntityTable<IndexRow, 'venueId'>;
  meta: Table<MetaRow, string>;
};

/**
 * Opens with the first use. Versions are append-only: a released one is never edited, the next one says what changed.
 * Durability is strict because "Saved" must outlive a crash: the default reports a transaction complete before the disk has it.
 */
export function openDatabase(name = 'kininaru'): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', indexedDB: strictly }) as Database;
  database.version(1).stores({
    annotations: 'paperId, editedAt, *tags',
    papers: 'id, venueId',
    drafts: 'venueId',
  });
  // Rows of version 1 stay as they are: they get their state with their next edit.
  database.version(2).stores({
    versions: '++id, paperId, at',
    removed: 'paperId, removedAt',
    meta: 'key',
  });
  database.version(3).stores({
    annotations: 'paperId, editedAt, *tags, verdict, bare',
    sightings: 'paperId, venueId, *tabs',
    venues: 'venueId',
  });
  database.version(4).stores({
    papers: 'id, venueId, [venueId+seenAt]',
    suggested: 'paperId, venueId',
    indexes: 'venueId, usedAt',
  });
  return database;
}

/**
 * Dexie opens a database of a newer version all the same (it asks again without a version), and mends a schema that it does not expect under a version
 * of its own. Both would write into what a newer Kininaru keeps. So only the versions declared above are ever opened.
 */
const strictly = {
  open: (name: string, version?: number) => {
    if (version === undefined) throw new DOMException('The database is of a newer version', 'VersionError');
    if (version % 10 !== 0) throw new DOMException('The database lacks a part of its version', 'NotFoundError');
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  // Else Dexie would keep a database of its own of the names of databases.
  databases: () => indexedDB.databases(),
};

/**
 * Does the work once the database is open. A failed opening is tried again, which Dexie does not do by itself. Fails while a page holds the database open
 * in an older version: the browser would let it wait for as long as that page stays; the opening goes on behind it, so that a later try succeeds.
 */
export function whenOpen<T>(database: Database, work: () => PromiseLike<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (database.isOpen()) return void work().then(resolve, (error: unknown) => reject(letGoIfLost(database, error)));
    const giveUp = () => {
      waiting.add(database);
      reject(Object.assign(new Error('another page holds the database open'), { name: blocked }));
    };
    if (waiting.has(database)) return giveUp(); // the browser says it once
    database.on('blocked', giveUp);
    const timer = setTimeout(() => void isOlderOnDisk(database).then((isOlder) => isOlder && giveUp()), longOpening);
    const opening = database.open().finally(() => {
      clearTimeout(timer);
      waiting.delete(database);
      database.on.blocked.unsubscribe(giveUp);
    });
    opening.then(work).then(resolve, (error: unknown) => reject(letGoIfLost(database, error)));
  });
}

/** Firefox says so of a connection under which the disk was full once, and goes on saying so when there is room again. It says so of private windows too. */
export const isWithoutWriting = (error: unknown): boolean =>
  error instanceof Error && /attempted on a database that did not allow mutations/.test(error.message);

/** A connection that will never write again is closed: the next use opens another. No private window lets one be opened at all, so it is told as what it is. */
function letGoIfLost(database: Database, error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = (cause as { inner?: unknown }).inner)
    if (database.isOpen() && isWithoutWriting(cause)) {
      database.close({ disableAutoOpen: false });
      return Object.assign(new Error('the connection was lost'), { name: 'ConnectionLost' });
    }
  return error;
}

/** After so many milliseconds an opening that says nothing is looked into: behind another page's, which is blocked, the browser is silent. */
const longOpening = 1_500;

const isOlderOnDisk = (database: Database): Promise<boolean> =>
  indexedDB.databases().then(
    (known) => known.some(({ name, version = 0 }) => name === database.name && version < database.verno * 10),
    () => false,
  );

/** Those whose opening waits for another page. */
const waiting = new WeakSet<Database>();

export const blocked = 'Blocked';
