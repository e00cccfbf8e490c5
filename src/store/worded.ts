import type { PaperId } from '../domain/paper';
import type { Verdict } from '../domain/verdict';
import type { Database } from './database';

// Skimming a venue leaves thousands of rows that hold nothing but a verdict. These read keys only, so that nobody who asks for notes pays for them.

/** The papers with a note or tags, and the rows that cannot be read. */
export async function wordedIds(database: Database): Promise<PaperId[]> {
  const [all, bare] = await Promise.all([
    database.annotations.toCollection().primaryKeys(),
    database.annotations.where('bare').equals(1).primaryKeys(),
  ]);
  const isBare = new Set(bare);
  return all.filter((id) => !isBare.has(id));
}

/** Of a venue's papers. */
export async function wordedIdsOf(database: Database, venueId: string): Promise<PaperId[]> {
  const [ids, worded] = await Promise.all([idsOf(database, venueId), wordedIds(database)]);
  return worded.filter((id) => ids.has(id));
}

/** The `most` latest edited of them. */
export async function latestWordedOf(database: Database, venueId: string, most: number): Promise<PaperId[]> {
  const worded = new Set(await wordedIdsOf(database, venueId));
  const byTime = await database.annotations.orderBy('editedAt').reverse().primaryKeys();
  return byTime.filter((id) => worded.has(id)).slice(0, most);
}

/** The venue's papers that have a verdict and nothing else. */
export async function bareVerdicts(database: Database, venueId: string): Promise<Record<Verdict, PaperId[]>> {
  const [ids, bare, passed] = await Promise.all([
    idsOf(database, venueId),
    database.annotations.where('bare').equals(1).primaryKeys(),
    database.annotations.where('verdict').equals('pass').primaryKeys(),
  ]);
  const isPassed = new Set(passed);
  const here = bare.filter((id) => ids.has(id));
  return { curious: here.filter((id) => !isPassed.has(id)), pass: here.filter((id) => isPassed.has(id)) };
}

const idsOf = async (database: Database, venueId: string): Promise<Set<PaperId>> =>
  new Set(await database.papers.where('venueId').equals(venueId).primaryKeys());
