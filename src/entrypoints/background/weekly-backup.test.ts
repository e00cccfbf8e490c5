import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveAnnotation } from '../../store/annotations';
import { backupReminder } from '../../store/backup-times';
import { type Database, openDatabase } from '../../store/database';
import { switchWeeklyBackup, weeklyBackup } from '../../store/weekly-backup';
import { considerWeeklyBackup } from './weekly-backup';

type Download = { url: string; filename: string };
type File = { state: string; error?: string };
const fake = vi.hoisted(() => ({
  isAllowed: true,
  downloads: [] as Download[],
  file: { state: 'complete' } as File,
  listeners: new Set<(change: { id: number }) => void>(),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getManifest: () => ({ version: '0.1.0' }) },
    permissions: { contains: async () => fake.isAllowed },
    downloads: {
      download: async (download: Download) => fake.downloads.push(download),
      search: async () => [fake.file],
      onChanged: {
        addListener: (listener: () => void) => fake.listeners.add(listener),
        removeListener: (listener: () => void) => fake.listeners.delete(listener),
      },
    },
  },
}));

const day = 24 * 60 * 60_000;
let database: Database;
beforeEach(async () => {
  Object.assign(fake, { isAllowed: true, downloads: [], file: { state: 'complete' } });
  vi.stubGlobal('URL', { createObjectURL: undefined }); // as in Chrome's background
  vi.useFakeTimers({ toFake: ['Date'], now: 100 * day });
  database = openDatabase();
  const paper = { id: 'paperAAAA', title: 'A', authors: [], seenAt: 1 };
  await saveAnnotation(database, { paper, note: '気になる', base: '', addedTags: [], removedTags: [] }, Date.now());
  await switchWeeklyBackup(database, true);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await database.delete();
});

it('saves a whole backup, once a week however often it is asked', async () => {
  await Promise.all([1, 2, 3].map(() => considerWeeklyBackup(database)));
  await considerWeeklyBackup(database);
  expect(fake.downloads).toHaveLength(1);
  const [{ url, filename } = { url: '', filename: '' }] = fake.downloads;
  expect(filename).toMatch(/^kininaru-1970-04-1\d\.json$/);
  const text = Buffer.from(url.replace('data:application/json;base64,', ''), 'base64').toString();
  expect(JSON.parse(text)).toMatchObject({ program: '0.1.0', annotations: [{ note: '気になる' }] });
  expect(await weeklyBackup(database)).toMatchObject({ latestAt: 100 * day });
  expect(await backupReminder(database, 100 * day)).toBeUndefined();
  expect(fake.listeners.size).toBe(0);
});

it('waits until the file is on disk', async () => {
  fake.file = { state: 'in_progress' };
  const made = considerWeeklyBackup(database);
  await vi.waitFor(() => expect(fake.listeners.size).toBe(1));
  expect(await weeklyBackup(database)).not.toHaveProperty('latestAt');
  fake.file = { state: 'complete' };
  for (const listener of fake.listeners) listener({ id: 1 });
  await made;
  expect(await weeklyBackup(database)).toHaveProperty('latestAt');
});

it('keeps why it failed, and tries again the next day, not sooner', async () => {
  fake.file = { state: 'interrupted', error: 'FILE_NO_SPACE' };
  await considerWeeklyBackup(database);
  await considerWeeklyBackup(database);
  expect(fake.downloads).toHaveLength(1);
  expect(await weeklyBackup(database)).toMatchObject({ failure: 'FILE_NO_SPACE' });
  vi.setSystemTime(101 * day);
  fake.file = { state: 'complete' };
  await considerWeeklyBackup(database);
  expect(fake.downloads).toHaveLength(2);
  expect(await weeklyBackup(database)).toEqual({ isOn: true, latestAt: 101 * day, triedAt: 101 * day });
});

it('does nothing without the permission, and then no try is lost', async () => {
  fake.isAllowed = false;
  await considerWeeklyBackup(database);
  fake.isAllowed = true;
  await considerWeeklyBackup(database);
  expect(fake.downloads).toHaveLength(1);
});
