import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveAnnotation } from './annotations';
import { type Database, openDatabase } from './database';
import { claimWeeklyBackup, endWeeklyBackup, switchWeeklyBackup, weeklyBackup } from './weekly-backup';

const day = 24 * 60 * 60_000;
const start = 100 * day;
const paper = { id: 'paperAAAA', title: 'A', authors: [], seenAt: 1 };

let database: Database;
beforeEach(async () => {
  database = openDatabase(`weekly-${Math.random()}`);
  await write('a', start - 1);
});
afterEach(() => database.delete());
async function write(note: string, at: number): Promise<void> {
  const base = (await database.annotations.get(paper.id))?.note ?? '';
  await saveAnnotation(database, { paper, note, base, addedTags: [], removedTags: [] }, at);
}

it('is off until it is switched on', async () => {
  expect(await weeklyBackup(database)).toEqual({ isOn: false });
  expect(await claimWeeklyBackup(database, start)).toBe(false);
  await switchWeeklyBackup(database, true);
  expect(await claimWeeklyBackup(database, start)).toBe(true);
  await switchWeeklyBackup(database, false);
  expect(await claimWeeklyBackup(database, start + 30 * day)).toBe(false);
});

it('is claimed by one only', async () => {
  await switchWeeklyBackup(database, true);
  const claims = await Promise.all([1, 2, 3].map(() => claimWeeklyBackup(database, start)));
  expect(claims.filter(Boolean)).toHaveLength(1);
});

it('comes again after a week in which something was written or deleted', async () => {
  await switchWeeklyBackup(database, true);
  await claimWeeklyBackup(database, start);
  await endWeeklyBackup(database, { madeAt: start });
  await write('ab', start + day);
  expect(await claimWeeklyBackup(database, start + 7 * day - 1)).toBe(false);
  expect(await claimWeeklyBackup(database, start + 7 * day)).toBe(true);
  await endWeeklyBackup(database, { madeAt: start + 7 * day });
  expect(await claimWeeklyBackup(database, start + 30 * day)).toBe(false);
  await write('', start + 31 * day);
  expect(await claimWeeklyBackup(database, start + 31 * day)).toBe(true);
});

it('is tried again the next day when it failed, and says why it failed until one succeeds', async () => {
  await switchWeeklyBackup(database, true);
  await claimWeeklyBackup(database, start);
  await endWeeklyBackup(database, { failure: 'disk full' });
  expect(await weeklyBackup(database)).toEqual({ isOn: true, triedAt: start, failure: 'disk full' });
  expect(await claimWeeklyBackup(database, start + day - 1)).toBe(false);
  expect(await claimWeeklyBackup(database, start + day)).toBe(true);
  await endWeeklyBackup(database, { madeAt: start + day });
  expect(await weeklyBackup(database)).toEqual({ isOn: true, triedAt: start + day, latestAt: start + day });
});

it('takes a spoilt row for none', async () => {
  await database.meta.put({ key: 'weekly-backup', isOn: 'yes', latestAt: Number.NaN, failure: 7 } as never);
  expect(await weeklyBackup(database)).toEqual({ isOn: false });
});
