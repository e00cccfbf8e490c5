import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveAnnotation } from '../../store/annotations';
import { keepChanceShare } from '../../store/chance';
import { type Database, openDatabase } from '../../store/database';
import { findIndex } from '../../store/indexes';
import { keepSightings } from '../../store/sightings';
import { keepSuggested, leaveSuggested } from '../../store/suggested';
import { createEngine } from './engine';

const venueId = 'ICML.cc/2024/Conference';
const subjects = [
  'graphs',
  'robots',
  'voting',
  'speech',
  'proteins',
  'bandits',
  'privacy',
  'vision',
  'logic',
  'planning',
  'music',
  'markets',
];
const paperOf = (subject: string, nth: number) => ({
  id: `${subject}-${nth}`,
  title: `${subject} ${subject}ism part${nth % 3}`,
  authors: ['A'],
  venueId,
  abstract: `${subject}wards ${subject}ly side${nth}`,
  seenAt: 1_000 + nth,
});
const papers = subjects.flatMap((subject) => Array.from({ length: 12 }, (_, nth) => paperOf(subject, nth)));

let database: Database;
beforeEach(async () => {
  database = openDatabase(`test-${Math.random()}`);
  await database.papers.bulkAdd(papers);
});
afterEach(async () => {
  vi.restoreAllMocks();
  database.close();
  await Dexie.delete(database.name);
});

const like = (id: string, note = '') =>
  saveAnnotation(
    database,
    {
      paper: papers.find((paper) => paper.id === id) as (typeof papers)[0],
      note,
      base: '',
      addedTags: [],
      removedTags: [],
      verdict: { from: null, to: 'curious' },
    },
    Date.now(),
  );
const kinds = ({ papers: page }: { papers: { kind: string }[] }) =>
  page
    .map(({ kind }) => kind)
    .sort()
    .join(' ');
const subjectOf = (id: string) => id.split('-')[0];

it('gives ten typical papers of ten areas where nothing is liked yet', async () => {
  const page = await createEngine(database).suggest({ venueId, shown: [] });
  expect(page).toMatchObject({ known: 144, seen: 0, liked: 0, explore: 2 });
  expect(new Set(page.papers.map(({ paper }) => subjectOf(paper.id))).size).toBe(10);
  expect(page.papers.every(({ because, words }) => because === undefined && words.length > 0)).toBe(true);
});

it('learns from what is on disk, says why, and never shows what was judged, seen, left or is shown', async () => {
  const engine = createEngine(database);
  for (const nth of [0, 1, 2]) await like(`graphs-${nth}`);
  await keepSightings(database, [{ paper: paperOf('graphs', 3), at: 5 }]);
  await keepSuggested(database, venueId, [{ id: 'graphs-4', kind: 'match' }], 5);
  await leaveSuggested(database, ['graphs-4'], 6);
  const page = await engine.suggest({ venueId, shown: ['graphs-5'] });
  expect(page).toMatchObject({ known: 144, seen: 5, liked: 3 });
  expect(kinds(page)).toBe('explore explore match match match match match match match match');
  const ids = page.papers.map(({ paper }) => paper.id);
  for (const nth of [0, 1, 2, 3, 4, 5]) expect(ids).not.toContain(`graphs-${nth}`);
  expect(subjectOf(ids[0] ?? '')).toBe('graphs');
  expect(page.papers[0]?.because).toMatch(/^graphs/);
  const before = (await engine.rank(venueId)).indexOf('robots-3');
  await like('robots-0');
  expect((await engine.rank(venueId)).indexOf('robots-3')).toBeLessThan(before);
});

it('follows what chance found, and leaves nothing to chance for who wants none', async () => {
  const engine = createEngine(database);
  for (const nth of [0, 1, 2]) await like(`graphs-${nth}`);
  await keepSuggested(database, venueId, [{ id: 'music-0', kind: 'explore' }], 5);
  await like('music-0');
  const page = await engine.suggest({ venueId, shown: [] });
  expect(kinds(page)).toBe('explore explore follow match match match match match match match');
  expect(subjectOf(page.papers.find(({ kind }) => kind === 'follow')?.paper.id ?? '')).toBe('music');
  await keepChanceShare(database, 'none');
  expect((await engine.suggest({ venueId, shown: [] })).explore).toBe(0);
});

it('keeps its index, uses it in another process, and makes it anew when a paper comes', async () => {
  const first = await createEngine(database).suggest({ venueId, shown: [] });
  expect(await findIndex(database, venueId)).toMatchObject({ stamp: { count: 144 } });
  const reading = vi.spyOn(database.papers, 'where');
  const onProgress = vi.fn();
  const engine = createEngine(database, { onProgress });
  expect(await engine.suggest({ venueId, shown: [] })).toEqual(first);
  expect(onProgress).not.toHaveBeenCalled();
  reading.mockRestore();
  await database.papers.add({ ...paperOf('graphs', 99), seenAt: 9_000 });
  expect((await engine.suggest({ venueId, shown: [] })).known).toBe(145);
  await database.papers.update('graphs-99', { abstract: 'richer', seenAt: 9_001 });
  onProgress.mockClear();
  await engine.suggest({ venueId, shown: [] });
  expect(onProgress).toHaveBeenCalled();
});

it('adds the few papers that come to a large venue, and makes its index anew when many came or are known better', async () => {
  const many = Array.from({ length: 500 }, (_, nth) => ({
    ...paperOf(subjects[nth % 12] as string, 1_000 + nth),
    id: `many-${nth}`,
  }));
  await database.papers.bulkAdd(many);
  const onProgress = vi.fn();
  const engine = createEngine(database, { onProgress });
  for (const nth of [0, 1, 2]) await like(`graphs-${nth}`);
  await engine.rank(venueId);
  onProgress.mockClear();

  await database.papers.bulkAdd(
    ['graphs', 'music'].map((subject) => ({ ...paperOf(subject, 5_000), id: `new-${subject}` })),
  );
  const order = await engine.rank(venueId);
  expect(order.indexOf('new-graphs')).toBeLessThan(60);
  expect(order.indexOf('new-music')).toBeGreaterThan(60);
  expect((await createEngine(database, { onProgress }).suggest({ venueId, shown: [] })).known).toBe(646);
  const areas = await engine.map(venueId);
  expect(areas.flatMap((area) => area.papers)).toHaveLength(646);
  expect(onProgress).not.toHaveBeenCalled();

  const richer = many.slice(0, 40).map((paper) => ({ ...paper, abstract: 'richer', seenAt: 9_000 }));
  await database.papers.bulkPut(richer);
  await engine.rank(venueId);
  expect(onProgress).toHaveBeenCalled();
});

it('makes anew what it does not recognise, and answers where its index cannot be kept', async () => {
  await database.indexes.put({ venueId, usedAt: 1, format: 99, venue: 'of tomorrow' } as never);
  vi.spyOn(database.indexes, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  expect((await createEngine(database).suggest({ venueId, shown: [] })).papers).toHaveLength(10);
});

it('keeps the indexes of three venues', async () => {
  const engine = createEngine(database);
  for (const venue of ['a', 'b', 'c', 'd']) await engine.suggest({ venueId: venue, shown: [] });
  expect(await database.indexes.count()).toBe(3);
  expect((await engine.suggest({ venueId: 'a', shown: [] })).papers).toEqual([]);
});

it('draws a map on which each paper stands once, with what the reader made of it', async () => {
  await like('graphs-0');
  await keepSightings(database, [{ paper: paperOf('robots', 3), at: 5 }]);
  const areas = await createEngine(database).map(venueId);
  const all = areas.flatMap((area) => area.papers);
  expect(all.map(({ id }) => id).sort()).toEqual(papers.map(({ id }) => id).sort());
  expect(all.filter(({ state }) => state !== 'unseen')).toEqual(
    expect.arrayContaining([
      { id: 'graphs-0', state: 'curious' },
      { id: 'robots-3', state: 'seen' },
    ]),
  );
  for (const { words, papers: its } of areas) {
    const text = its
      .flatMap(({ id }) => papers.filter((paper) => paper.id === id))
      .map((paper) => `${paper.title} ${paper.abstract}`)
      .join();
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(text).toContain(word);
  }
});
