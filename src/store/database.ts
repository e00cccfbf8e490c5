import { Dexie, type EntityTable } from 'dexie';
import type { Annotation } from '../domain/annotation';
import type { DraftSettings } from '../domain/draft-settings';
import type { Paper } from '../domain/paper';

/** The notebook on disk. Only this folder sees it as Dexie; the rest passes it around. */
export type Database = Dexie & {
  annotations: EntityTable<Annotation, 'paperId'>;
  /** Every paper that has an annotation. */
  papers: EntityTable<Paper, 'id'>;
  drafts: EntityTable<DraftSettings, 'venueId'>;
};

/**
 * Opens with the first use. Versions are append-only: a released one is never edited, the next one says what changed.
 * Durability is strict because "Saved" must outlive a crash: the default reports a transaction complete before the disk has it.
 */
export function openDatabase(name = 'kininaru'): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  database.version(1).stores({
    annotations: 'paperId, editedAt, *tags',
    papers: 'id, venueId',
    drafts: 'venueId',
  });
  return database;
}
