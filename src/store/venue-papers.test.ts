import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { enrichPapers, saveAnnotation } from './annotations';
import { chanceShare, keepChanceShare } from './chance';
import { type Database, openDatabase } from './database';
import { keepSuggested, leaveSuggested, suggestedIn } from './suggested';
import { knownVenues, papersById, papersOf, papersStamp } from './venue-papers';
import { annotationsIn } from './venues';

const venueId = 'ICML.cc/2024/Conference';
const paper = (id: string, more: object = {}) => ({ id, title: `Of ${id}`, authors: [], venueId, seenAt: 5, ...more });

let database: Database;
beforeEach(() => {
  database = openDatabase(`test-${Math.random()}`);
});
afterEach(async () => {
  database.close();
  await Dexie.delete(database.name);
});

it('takes over a notebook of the version before, and finds its papers', async () => {
  const older = new Dexie(database.name);
  older.version(3).stores({
    annotations: 'paperId, editedAt, *tags, verdict, bare',
    papers: 'id, venueId',
    drafts: 'venueId',
    versions: '++id, paperId, at',
    removed: 'paperId, removedAt',
    meta: 'key',
    sightings: 'paperId, venueId, *tabs',
    venues: 'venueId',
  });
  await older.open();
  await older.table('papers').bulkAdd([paper('paperAAAA', { seenAt: 7 }), paper('paperBBBB')]);
  await older.table('annotations').add({ paperId: 'paperAAAA', note: 'kept', tags: [], createdAt: 1, editedAt: 2 });
  older.close();
  expect(await papersStamp(database, venueId)).toEqual({ count: 2, latest: 7 });
  expect(await annotationsIn(database, venueId)).toMatchObject([{ paperId: 'paperAAAA', note: 'kept' }]);
});

it('tells by its stamp when a paper comes or is known better, and not when it only passes again', async () => {
  await enrichPapers(database, [paper('paperAAAA'), paper('paperBBBB', { venueId: 'other' })]);
  expect(await papersStamp(database, venueId)).toEqual({ count: 1, latest: 5 });
  await enrichPapers(database, [paper('paperAAAA', { seenAt: 9 })]);
  expect(await papersStamp(database, venueId)).toEqual({ count: 1, latest: 5 });
  await enrichPapers(database, [paper('paperAAAA', { seenAt: 10, abstract: 'Of llamas.' })]);
  expect(await papersStamp(database, venueId)).toEqual({ count: 1, latest: 10 });
  await enrichPapers(database, [paper('paperCCCC')]);
  expect(await papersStamp(database, venueId)).toEqual({ count: 2, latest: 10 });
  expect(await knownVenues(database)).toEqual([
    { venueId, papers: 2 },
    { venueId: 'other', papers: 1 },
  ]);
});

it('leaves out rows that cannot be read', async () => {
  await database.papers.bulkPut([paper('paperAAAA'), { id: 'paperBBBB', venueId, title: 7 } as never]);
  await database.annotations.put({ paperId: 'paperAAAA', note: 7 } as never);
  await database.suggested.put({ paperId: 'paperAAAA', venueId, kind: 'of tomorrow', at: 1 } as never);
  expect(await papersOf(database, venueId)).toHaveLength(1);
  expect([...(await papersById(database, ['paperAAAA', 'paperBBBB', 'paperCCCC'])).keys()]).toEqual(['paperAAAA']);
  expect(await annotationsIn(database, venueId)).toEqual([]);
  expect(await suggestedIn(database)).toEqual([]);
});

it('keeps of a suggestion the first time and the kind of then, and when it was left', async () => {
  await keepSuggested(database, venueId, [{ id: 'paperAAAA', kind: 'explore' }], 1);
  await keepSuggested(
    database,
    venueId,
    [
      { id: 'paperAAAA', kind: 'match' },
      { id: 'paperBBBB', kind: 'match' },
    ],
    2,
  );
  await leaveSuggested(database, ['paperAAAA'], 3);
  await leaveSuggested(database, ['paperAAAA'], 4);
  expect(await suggestedIn(database, venueId)).toEqual([
    { paperId: 'paperAAAA', venueId, kind: 'explore', at: 1, leftAt: 3 },
    { paperId: 'paperBBBB', venueId, kind: 'match', at: 2 },
  ]);
  expect(await suggestedIn(database, 'other')).toEqual([]);
});

it('keeps how much is left to chance, and takes what it does not know for the usual', async () => {
  expect(await chanceShare(database)).toBe('balanced');
  await keepChanceShare(database, 'none');
  expect(await chanceShare(database)).toBe('none');
  await database.meta.put({ key: 'chance', share: 'of tomorrow' } as never);
  expect(await chanceShare(database)).toBe('balanced');
});

it('counts verdicts alone among the annotations of a venue', async () => {
  await saveAnnotation(
    database,
    {
      paper: paper('paperAAAA'),
      note: '',
      base: '',
      addedTags: [],
      removedTags: [],
      verdict: { from: null, to: 'pass' },
    },
    1,
  );
  expect(await annotationsIn(database, venueId)).toMatchObject([{ paperId: 'paperAAAA', verdict: 'pass' }]);
});
