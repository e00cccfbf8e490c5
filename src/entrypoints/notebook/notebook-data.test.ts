import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveAnnotation } from '../../store/annotations';
import { type Database, openDatabase } from '../../store/database';
import { setAside } from '../../store/rows';
import { followNotebook, type NotebookData } from './notebook-data';

const paper = (id: string) => ({ id, title: id, authors: [], seenAt: 1 });
const save = (id: string, note: string, base = '') =>
  saveAnnotation(database, { paper: paper(id), note, base, addedTags: [], removedTags: [] }, 1);
const told = (data: NotebookData | undefined) =>
  Object.fromEntries([...(data?.entries ?? [])].map(([id, { annotation }]) => [id, annotation.note]));

let database: Database;
let data: NotebookData | undefined;
let stop: AbortController;
beforeEach(async () => {
  database = openDatabase(`test-${Math.random()}`);
  stop = new AbortController();
  data = undefined;
});
afterEach(async () => {
  stop.abort();
  await database.delete();
});
const follow = () => followNotebook(database, (next) => (data = next), stop.signal);
const shows = (notes: Record<string, string>) => vi.waitFor(() => expect(told(data)).toEqual(notes));

it('holds everything, and what is written, changed and emptied later', async () => {
  await save('paperAAAA', 'a');
  follow();
  await shows({ paperAAAA: 'a' });
  await Promise.all([save('paperBBBB', 'b'), save('paperCCCC', 'c')]);
  await shows({ paperAAAA: 'a', paperBBBB: 'b', paperCCCC: 'c' });
  const kept = data?.entries.get('paperBBBB');
  await save('paperAAAA', '', 'a');
  await save('paperCCCC', 'c, more', 'c');
  await shows({ paperBBBB: 'b', paperCCCC: 'c, more' });
  expect(data?.entries.get('paperBBBB')).toBe(kept); // not read again
});

it('gives the latest few before it has read thousands', async () => {
  const ids = Array.from({ length: 60 }, (_, i) => `paper${i}xxx`);
  await database.papers.bulkPut(ids.map(paper));
  await database.annotations.bulkPut(
    ids.map((paperId, i) => ({ paperId, note: `${i}`, tags: [], createdAt: i, editedAt: i })),
  );
  const given: NotebookData[] = [];
  followNotebook(database, (next) => given.push(next), stop.signal);
  await vi.waitFor(() => expect(given.at(-1)?.entries.size).toBe(60));
  expect(given.map(({ isWhole }) => isWhole)).toEqual([false, true]);
  expect([...(given[0]?.entries.keys() ?? [])]).toEqual(ids.slice(-40).reverse());
});

it('tells what cannot be read until that is set aside, and holds the rest', async () => {
  await save('paperAAAA', 'a');
  await database.table('annotations').put({ paperId: 'paperBBBB', note: 7 });
  follow();
  await shows({ paperAAAA: 'a' });
  expect(data?.unreadable).toMatchObject([{ paperId: 'paperBBBB' }]);
  await database.table('annotations').put({ paperId: 'paperAAAA', note: null });
  await vi.waitFor(() => expect(data?.unreadable).toHaveLength(2));
  await setAside(database, 'paperBBBB');
  await vi.waitFor(() => expect(data?.unreadable).toMatchObject([{ paperId: 'paperAAAA' }]));
});

it('keeps what it holds when a reading fails, says why, and tries again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    await save('paperAAAA', 'a');
    follow();
    await shows({ paperAAAA: 'a' });
    const bulkGet = vi.spyOn(database.annotations, 'bulkGet').mockRejectedValueOnce(new Error('the disk'));
    await save('paperBBBB', 'b');
    await vi.waitFor(() => expect(data?.error).toMatchObject({ message: 'the disk' }));
    expect(told(data)).toEqual({ paperAAAA: 'a' });
    bulkGet.mockRestore();
    await vi.advanceTimersByTimeAsync(5_000);
    await shows({ paperAAAA: 'a', paperBBBB: 'b' });
    expect(data?.error).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
