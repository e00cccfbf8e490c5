import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dumpDatabase } from '../../tests/dump-database';
import { tooManyAnnotations, writeBackup } from '../domain/backup-file';
import { saveAnnotation } from './annotations';
import { makeBackup } from './backup';
import { type Database, openDatabase } from './database';
import { readForBackup } from './read-for-backup';
import { planRestore } from './restore';

let here: Database;
let before: string;
beforeEach(async () => {
  here = openDatabase(`refused-${Math.random()}`);
  const paper = { id: 'paperAAAA', title: 'A', authors: [], seenAt: 1 };
  await saveAnnotation(here, { paper, note: 'mine', base: '', addedTags: [], removedTags: [] }, 1);
  before = await dumpDatabase(here.name);
});
afterEach(async () => {
  here.close();
  await Dexie.delete(here.name);
});

it.each<[string, (bytes: Uint8Array<ArrayBuffer>) => BlobPart, string]>([
  ['truncated', (bytes) => bytes.slice(0, bytes.length / 2), 'truncated'],
  ['changed by a letter', (bytes) => new TextDecoder().decode(bytes).replace('mine', 'Mine'), 'changed'],
  ['of other JSON', () => '{"name":"x"}', 'foreign'],
  ['an empty object', () => '{}', 'foreign'],
  ['a page', () => '<!doctype html>', 'not-json'],
  [
    'UTF-16',
    (bytes) => Uint8Array.from(Buffer.from(`\uFEFF${new TextDecoder().decode(bytes)}`, 'utf16le')),
    'encoding',
  ],
  ['newer', (bytes) => new TextDecoder().decode(bytes).replace('"format": 1', '"format": 99'), 'newer'],
  ['binary', () => crypto.getRandomValues(new Uint8Array(5_000)), 'not-json'],
  ['empty', () => '', 'empty'],
])('%s changes nothing and says why', async (_what, spoil, fault) => {
  const { bytes } = await makeBackup({ program: '0.1.0', now: 0, offsetMinutes: 540, databaseName: here.name });
  await expect(planRestore(here, new Blob([spoil(bytes)]), 0)).rejects.toMatchObject({ backupFault: fault });
  expect(await dumpDatabase(here.name)).toBe(before);
});

it('of 100,000 annotations changes nothing and says why', async () => {
  const rows = await readForBackup(here.name);
  rows.annotations = Array.from({ length: 100_000 }, (_, i) => ({ ...rows.annotations[0], paperId: `paper${i}` }));
  const huge = new Blob([await writeBackup({ rows, program: '1', at: 0, offsetMinutes: 0 })]);
  await expect(planRestore(here, huge, 0)).rejects.toMatchObject({
    backupFault: 'too-many',
    values: ['100000', String(tooManyAnnotations)],
  });
  expect(await dumpDatabase(here.name)).toBe(before);
});
