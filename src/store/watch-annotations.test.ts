import 'fake-indexeddb/auto';
import { Dexie, RangeSet } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultDraftSettings } from '../domain/draft-settings';
import { saveAnnotation, seePapers } from './annotations';
import { type Database, openDatabase } from './database';
import { keepDraftSettings } from './drafts';
import { watchAnnotations } from './watch-annotations';

const paper = (id: string) => ({ id, title: id, authors: [], seenAt: 1 });
const save = (id: string, note: string, base = '') =>
  saveAnnotation(database, { paper: paper(id), note, base, addedTags: [], removedTags: [] }, 1);

let database: Database;
let told: (string[] | undefined)[];
let stop: AbortController;
beforeEach(async () => {
  database = openDatabase(`test-${Math.random()}`);
  await database.open(); // its making is told as a write to everything
  told = [];
  stop = new AbortController();
  watchAnnotations(database, (ids) => told.push(ids), stop.signal);
});
afterEach(async () => {
  stop.abort();
  await database.delete();
});

it('tells which papers were written: edited, emptied, or seen with more of them', async () => {
  await save('paperAAAA', 'a note');
  await save('paperAAAA', '', 'a note');
  await save('paperBBBB', 'a note');
  await seePapers(database, [{ ...paper('paperBBBB'), abstract: 'more' }]);
  await seePapers(database, [paper('paperBBBB')]);
  expect(told).toEqual([['paperAAAA'], ['paperAAAA'], ['paperBBBB'], ['paperBBBB']]);
});

it('says that it may be any paper where Dexie does not tell the keys', async () => {
  await database.papers.bulkPut(Array.from({ length: 60 }, (_, i) => paper(`paper${i}xxx`)));
  Dexie.on.storagemutated.fire({ all: new RangeSet(Number.NEGATIVE_INFINITY, [[]]) });
  expect(told).toEqual([undefined, undefined]);
});

it('takes what another page tells, and nothing of other tables and databases or after its end', async () => {
  const bare = structuredClone({ ...new RangeSet().addKeys(['paperAAAA', 'paperCCCC']) });
  Dexie.on.storagemutated.fire({ [`idb://${database.name}/annotations/`]: bare as RangeSet });
  Dexie.on.storagemutated.fire({ 'idb://other/annotations/': bare as RangeSet });
  await keepDraftSettings(database, defaultDraftSettings(''));
  stop.abort();
  await save('paperDDDD', 'a note');
  expect(told).toEqual([['paperAAAA', 'paperCCCC']]);
});
