import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveAnnotation } from './annotations';
import { makeBackup } from './backup';
import { backupReminder, latestBackup, noteBackup, remindLater } from './backup-times';
import { type Database, openDatabase } from './database';
import { planRestore, restore } from './restore';

const minute = 60_000;
const write = (database: Database, id: string, note: string, { at }: { at: number }) =>
  saveAnnotation(
    database,
    { paper: { id, title: 'A', authors: [], seenAt: 1 }, note, base: '', addedTags: [], removedTags: [] },
    at,
  );

let here: Database;
let there: Database;
beforeEach(() => {
  here = openDatabase(`here-${Math.random()}`);
  there = openDatabase(`there-${Math.random()}`);
});
afterEach(async () => {
  for (const database of [here, there]) {
    database.close();
    await Dexie.delete(database.name);
  }
});

describe('a reminder', () => {
  const day = 24 * 60 * minute;
  const writeMany = async (count: number, at: number) => {
    for (let i = 0; i < count; i += 1) await write(here, `paper${at}x${i}`, 'n', { at });
  };

  it('comes after 50 notes without a backup, and again after 50 more', async () => {
    await writeMany(49, 1);
    expect(await backupReminder(here, 2)).toBeUndefined();
    await writeMany(1, 2);
    expect(await backupReminder(here, 2)).toEqual({ annotations: 50 });
    await noteBackup(here, 3);
    expect(await latestBackup(here)).toBe(3);
    await writeMany(49, 4);
    expect(await backupReminder(here, 5)).toBeUndefined();
    await writeMany(1, 5);
    expect(await backupReminder(here, 6)).toEqual({ annotations: 50, latestAt: 3 });
  });

  it('stays away for a week when it is put off', async () => {
    await writeMany(50, 1);
    await remindLater(here, 10);
    expect(await backupReminder(here, 9 + 7 * day)).toBeUndefined();
    expect(await backupReminder(here, 10 + 7 * day)).toEqual({ annotations: 50 });
    await noteBackup(here, 11);
    await here.meta.put({ key: 'backup', latestAt: 'yesterday', remindAfter: {} } as never);
    expect(await backupReminder(here, 12)).toEqual({ annotations: 50 });
  });

  it('does not ask for what came out of a file', async () => {
    for (let i = 0; i < 60; i += 1) await write(there, `paperAA${i}`, 'n', { at: 1 });
    const { bytes } = await makeBackup({ program: '1', now: 5_000, offsetMinutes: 540, databaseName: there.name });
    await restore(here, await planRestore(here, new Blob([bytes]), 0));
    expect(await latestBackup(here)).toBe(6_000);
    expect(await backupReminder(here, 6_000)).toBeUndefined();
  });
});
