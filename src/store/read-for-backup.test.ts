import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dumpDatabase } from '../../tests/dump-database';
import { saveAnnotation } from './annotations';
import { type Database, openDatabase } from './database';
import { readForBackup } from './read-for-backup';
import { setAside } from './rows';

const paper = (id: string) => ({ id, title: `Title of ${id}`, authors: ['A'], venueId: 'TMLR', seenAt: 1 });
const save = (id: string, note: string, base = '', at = 1) =>
  saveAnnotation(database, { paper: paper(id), note, base, addedTags: ['LoRA'], removedTags: [] }, at);

let database: Database;
beforeEach(() => {
  database = openDatabase(`read-${Math.random()}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  database.close();
  await Dexie.delete(database.name);
});

it('reads all that the reader wrote, with title, address and time for the eye', async () => {
  await save('paperAAAA', 'first');
  await save('paperAAAA', 'second', 'first', 10 * 60_000);
  await save('paperBBBB', 'gone');
  await saveAnnotation(
    database,
    { paper: paper('paperBBBB'), note: '', base: 'gone', addedTags: [], removedTags: ['LoRA'] },
    2,
  );
  const rows = await readForBackup(database.name);
  expect(rows.annotations).toEqual([
    {
      paperId: 'paperAAAA',
      title: 'Title of paperAAAA',
      url: 'https://openreview.net/forum?id=paperAAAA',
      edited: '1970-01-01T00:10:00.000Z',
      note: 'second',
      tags: ['LoRA'],
      createdAt: 1,
      editedAt: 600_000,
      spell: { startedAt: 600_000, longest: 'second' },
      state: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/),
    },
  ]);
  expect(rows.versions.map(({ note }) => note)).toEqual(['first', 'gone']);
  expect(rows.removed).toMatchObject([
    { paperId: 'paperBBBB', title: 'Title of paperBBBB', removed: '1970-01-01T00:00:00.002Z' },
  ]);
  expect(rows.papers).toHaveLength(2);
  expect(rows.unreadable).toEqual([]);
});

it('takes spoilt rows along as they are, with the reason, and what was set aside', async () => {
  await save('paperAAAA', 'fine');
  await save('paperBBBB', 'x');
  await database.annotations.put({ paperId: 'paperBBBB', note: 7, tags: 'none', when: new Date(5) } as never);
  await database.annotations.put({ paperId: 'paperCCCC', note: 8 } as never);
  await setAside(database, 'paperCCCC');
  const rows = await readForBackup(database.name);
  expect(rows.annotations.map(({ paperId }) => paperId)).toEqual(['paperAAAA']);
  expect(rows.unreadable).toEqual([
    {
      table: 'annotations',
      key: 'paperBBBB',
      reason: expect.stringContaining('createdAt'),
      row: { paperId: 'paperBBBB', note: 7, tags: 'none', when: { $: 'date', ms: 5 } },
    },
  ]);
  expect(rows.setAside).toEqual([
    { key: expect.stringMatching(/^aside:annotations:paperCCCC:/), row: { paperId: 'paperCCCC', note: 8 } },
  ]);
});

it('goes row by row where a table cannot be read at once', async () => {
  await save('paperAAAA', 'a');
  await save('paperBBBB', 'b');
  await save('paperCCCC', 'c');
  const broken = () => {
    throw new DOMException('Internal error.', 'UnknownError');
  };
  const { get, getAll } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...range) {
    return this.name === 'annotations' ? broken() : getAll.apply(this, range);
  });
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    return this.name === 'annotations' && key === 'paperBBBB' ? broken() : get.call(this, key);
  });
  const rows = await readForBackup(database.name);
  expect(rows.annotations.map(({ note }) => note)).toEqual(['a', 'c']);
  expect(rows.papers).toHaveLength(3);
  expect(rows.unreadable).toEqual([
    { table: 'annotations', key: 'paperBBBB', reason: expect.stringContaining('UnknownError') },
  ]);
});

it('reads a database of a newer version, with what it does not know of raw, and leaves it bit for bit', async () => {
  await save('paperAAAA', 'a');
  database.close();
  const newer = new Dexie(database.name);
  newer.version(7).stores({ annotations: 'paperId', removed: null, shelves: 'name' });
  await newer.open();
  await newer.table('annotations').update('paperAAAA', { colour: 'red' });
  await newer.table('shelves').put({ name: 'top' });
  newer.close();
  const before = await dumpDatabase(database.name);
  const rows = await readForBackup(database.name);
  expect(rows.annotations).toMatchObject([{ note: 'a', colour: 'red' }]);
  expect(rows.removed).toEqual([]);
  expect(rows.otherTables).toEqual([{ table: 'shelves', row: { name: 'top' } }]);
  expect(await dumpDatabase(database.name)).toBe(before);
});

it('makes no database where there is none', async () => {
  expect(Object.values(await readForBackup('no-such-notebook')).flat()).toEqual([]);
  expect(await Dexie.exists('no-such-notebook')).toBe(false);
});

it('knows every table of the notebook', async () => {
  await database.open();
  const known = ['annotations', 'papers', 'versions', 'removed', 'drafts', 'sightings', 'venues', 'meta'];
  const leftOut = ['indexes', 'suggested'];
  expect(database.tables.map(({ name }) => name).sort()).toEqual([...known, ...leftOut].sort());
});
