import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dumpDatabase } from '../../tests/dump-database';
import { type Edit, saveAnnotation, seePapers, venueAnnotations } from './annotations';
import { type Database, openDatabase, whenOpen } from './database';
import { failureOf } from './failures';
import { setAside } from './rows';
import { allAnnotated, annotatedPapers } from './venues';

const venueId = 'ICML.cc/2024/Conference';
const paper = (id: string) => ({ id, title: `Title of ${id}`, authors: ['A'], venueId, seenAt: 1 });
const edit = (id: string, note: string): Edit => ({ paper: paper(id), note, base: '', addedTags: [], removedTags: [] });

let database: Database;
beforeEach(() => {
  database = openDatabase(`test-${Math.random()}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  database.close();
  await Dexie.delete(database.name);
});

describe('a row that cannot be read', () => {
  const spoilt: unknown = { paperId: 'paperAAAA', note: 7, tags: 'none' };
  beforeEach(async () => {
    await saveAnnotation(database, edit('paperAAAA', 'lost'), 1);
    await saveAnnotation(database, edit('paperBBBB', 'fine'), 2);
    await database.annotations.put(spoilt as never);
  });

  it('is told of, and the rest goes on', async () => {
    for (const reading of [await allAnnotated(database), await annotatedPapers(database, venueId)]) {
      expect(reading.items.map(({ annotation }) => annotation.note)).toEqual(['fine']);
      expect(reading.unreadable).toEqual([{ paperId: 'paperAAAA', reason: expect.stringContaining('createdAt') }]);
    }
    expect(await seePapers(database, [paper('paperAAAA'), paper('paperBBBB')])).toMatchObject([{ note: 'fine' }]);
    expect(await venueAnnotations(database, venueId, 9)).toMatchObject([{ note: 'fine' }]);
  });

  it('is never written over', async () => {
    const before = await dumpDatabase(database.name);
    const failure = await saveAnnotation(database, edit('paperAAAA', 'new'), 3).catch(failureOf);
    expect(failure).toBe('row-unreadable');
    expect(await dumpDatabase(database.name)).toBe(before);
  });

  it('can be set aside as it is', async () => {
    await setAside(database, 'paperBBBB');
    await setAside(database, 'paperAAAA');
    expect(await database.meta.toArray()).toEqual([
      { key: expect.stringMatching(/^aside:annotations:paperAAAA:/), row: spoilt },
    ]);
    await saveAnnotation(database, edit('paperAAAA', 'new'), 3);
    expect((await allAnnotated(database)).items).toHaveLength(2);
  });

  it('that is a paper gives way to what the page says of it, and is kept aside', async () => {
    await database.papers.put({ id: 'paperBBBB', title: 7 } as never);
    expect((await allAnnotated(database)).unreadable.map(({ paperId }) => paperId)).toEqual(['paperAAAA', 'paperBBBB']);
    await seePapers(database, [paper('paperBBBB')]);
    expect(await database.papers.get('paperBBBB')).toMatchObject({ title: 7 });
    await saveAnnotation(database, { ...edit('paperBBBB', 'fine too'), base: 'fine' }, 3);
    expect((await allAnnotated(database)).items).toMatchObject([{ paper: paper('paperBBBB') }]);
    expect(await database.meta.toArray()).toMatchObject([{ row: { id: 'paperBBBB', title: 7 } }]);
  });
});

describe('a database that cannot be used', () => {
  it('of a newer version is refused and stays as it is', async () => {
    await saveAnnotation(database, edit('paperAAAA', 'n'), 1);
    database.close();
    const newer = new Dexie(database.name);
    newer.version(99).stores({ annotations: 'paperId, editedAt, *tags', later: 'id' });
    await newer.open();
    newer.close();
    const before = await dumpDatabase(database.name);
    const again = openDatabase(database.name);
    for (const work of [() => saveAnnotation(again, edit('paperAAAA', 'm'), 2), () => allAnnotated(again)])
      expect(await work().then(() => 'done', failureOf)).toBe('storage-newer');
    again.close();
    expect(await dumpDatabase(database.name)).toBe(before);
  });

  it('held open in an older version says so, and is upgraded when that page goes', async () => {
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(database.name, 10); // Dexie's version 1
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('papers', { keyPath: 'id' }).createIndex('venueId', 'venueId');
        opening.result.createObjectStore('drafts', { keyPath: 'venueId' });
        const store = opening.result.createObjectStore('annotations', { keyPath: 'paperId' });
        store.createIndex('editedAt', 'editedAt');
        store.createIndex('tags', 'tags', { multiEntry: true });
      };
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const _try of ['first', 'second'])
      expect(await saveAnnotation(database, edit('paperAAAA', 'n'), 1).catch(failureOf)).toBe('storage-blocked');
    holder.close();
    await database.open();
    expect(await saveAnnotation(database, edit('paperAAAA', 'n'), 1)).toMatchObject({ note: 'n' });
  });

  it('fails as what it is: full, aborted, or not to be opened', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await saveAnnotation(database, edit('paperAAAA', 'n'), 1).catch(failureOf)).toBe('storage-full');
    put.mockRestore();
    expect((await allAnnotated(database)).items).toEqual([]);

    const aborted = saveAnnotation(database, edit('paperAAAA', 'n'), 1);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      throw new DOMException('aborted', 'AbortError');
    });
    expect(await aborted.then(() => 'done', failureOf)).toBe('storage-failed');
    vi.restoreAllMocks();

    const other = openDatabase(`${database.name}-other`);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private window', 'InvalidStateError');
    });
    expect(await whenOpen(other, () => other.annotations.count()).then(() => 'done', failureOf)).toBe('storage-failed');
    vi.restoreAllMocks();
    expect(await saveAnnotation(other, edit('paperAAAA', 'n'), 1)).toMatchObject({ note: 'n' });
    await other.delete();
  });
});

it('opens another connection once one has been lost, as Firefox loses it under a full disk', async () => {
  await saveAnnotation(database, edit('paperAAAA', 'before'), 1);
  const lost = new DOMException(
    'A mutation operation was attempted on a database that did not allow mutations.',
    'InvalidStateError',
  );
  const put = vi.spyOn(database.annotations, 'put').mockRejectedValue(lost);
  const failure = await saveAnnotation(database, edit('paperBBBB', 'meanwhile'), 2).catch(failureOf);
  expect(failure).toBe('storage-failed'); // not that every window is private
  expect(database.isOpen()).toBe(false);
  put.mockRestore();
  await saveAnnotation(database, edit('paperBBBB', 'after'), 3);
  expect((await allAnnotated(database)).items.map(({ annotation }) => annotation.note).sort()).toEqual([
    'after',
    'before',
  ]);
});
