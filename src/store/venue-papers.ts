import { Dexie } from 'dexie';
import type { Paper, PaperId } from '../domain/paper';
import { type Database, whenOpen } from './database';
import { findPaper } from './rows';

// What suggestions are made of: every paper of a venue that passed through the browser or came with its list, annotated or not.

/** A venue's papers, as they stood at one moment: another stamp says that papers came, or that more is known of them. */
export type PapersStamp = { count: number; latest: number };

/** Reads keys only. */
export async function papersStamp(database: Database, venueId: string): Promise<PapersStamp> {
  const range = database.papers
    .where('[venueId+seenAt]')
    .between([venueId, Dexie.minKey], [venueId, Dexie.maxKey], true, true);
  const keys = (await whenOpen(database, () => range.keys())) as unknown as [string, number][];
  return { count: keys.length, latest: keys.at(-1)?.[1] ?? 0 };
}

/** How many papers came, or are known better, later than at `latest`. Reads keys only. */
export async function changedSince(database: Database, venueId: string, latest: number): Promise<number> {
  const range = database.papers
    .where('[venueId+seenAt]')
    .between([venueId, latest], [venueId, Dexie.maxKey], false, true);
  return whenOpen(database, () => range.count());
}

/** Reads keys only, those of rows that cannot be read too. */
export async function paperIdsOf(database: Database, venueId: string): Promise<PaperId[]> {
  return whenOpen(database, () => database.papers.where('venueId').equals(venueId).primaryKeys());
}

/** In the order of their ids. Rows that cannot be read are left out. */
export async function papersOf(database: Database, venueId: string): Promise<Paper[]> {
  const rows: unknown[] = await whenOpen(database, () => database.papers.where('venueId').equals(venueId).toArray());
  return rows.flatMap((row) => findPaper(row) ?? []);
}

/** By id, those that are there and can be read. */
export async function papersById(database: Database, ids: readonly PaperId[]): Promise<Map<PaperId, Paper>> {
  const rows: unknown[] = await whenOpen(database, () => database.papers.bulkGet([...ids]));
  return new Map(rows.flatMap((row) => findPaper(row) ?? []).map((paper) => [paper.id, paper]));
}

/** Every venue that papers are known of, the most of them first. Reads keys only. */
export async function knownVenues(database: Database): Promise<{ venueId: string; papers: number }[]> {
  const counts = new Map<string, number>();
  await whenOpen(database, () =>
    database.papers.orderBy('venueId').eachKey((key) => {
      counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
    }),
  );
  return [...counts]
    .map(([venueId, papers]) => ({ venueId, papers }))
    .sort((a, b) => b.papers - a.papers || a.venueId.localeCompare(b.venueId));
}
