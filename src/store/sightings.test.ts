import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../domain/paper';
import { type Edit, saveAnnotation, venueAnnotations } from './annotations';
import { type Database, openDatabase } from './database';
import { forgetOld } from './removed';
import { keepSightings, seenIn, seenOf, venueProgress } from './sightings';
import { annotatedPapers, annotatedVenues } from './venues';
import { versionLimits } from './versions';
import { bareVerdicts } from './worded';

const venueId = 'ICML.cc/2024/Conference';
const paper = (id: string, fields: Partial<Paper> = {}): Paper => ({
  id,
  title: id,
  authors: [],
  venueId,
  seenAt: 1,
  ...fields,
});
const edit = (id: string, fields: Partial<Edit> = {}): Edit => ({
  paper: paper(id),
  note: '',
  base: '',
  addedTags: [],
  removedTags: [],
  ...fields,
});
const tabs = [
  { id: 'accept-oral', label: 'Accept (Oral)', total: 144, pages: 6 },
  { id: 'accept-poster', label: 'Accept (Poster)' },
];

const page = { venueId, tabs: [] };

let database: Database;
beforeEach(() => {
  database = openDatabase(`test-${Math.random()}`);
});
afterEach(() => database.delete());

describe('sightings', () => {
  it('keep the paper and the first time, once for each paper', async () => {
    const first = await keepSightings(database, [{ paper: paper('paperAAAA'), tab: 'accept-oral', at: 10 }], page);
    const again = await keepSightings(
      database,
      [
        { paper: paper('paperAAAA', { abstract: 'more' }), tab: 'accept-oral', at: 20 },
        { paper: paper('paperBBBB'), at: 20 },
      ],
      page,
    );
    expect([first, again]).toEqual([['paperAAAA'], ['paperBBBB']]);
    expect(await database.sightings.toArray()).toEqual([
      { paperId: 'paperAAAA', venueId, tabs: [`${venueId}#accept-oral`], at: 10 },
      { paperId: 'paperBBBB', venueId, tabs: [], at: 20 },
    ]);
    expect(await database.papers.get('paperAAAA')).toMatchObject({ abstract: 'more' });
    expect(await seenIn(database, venueId)).toEqual(['paperAAAA', 'paperBBBB']);
    expect(await seenOf(database, ['paperBBBB', 'paperCCCC'])).toEqual(['paperBBBB']);
  });

  it('learn the venue and the tab when a paper is met there after a search', async () => {
    const { venueId: _unknown, ...met } = paper('paperAAAA');
    await keepSightings(database, [{ paper: met, at: 1 }]);
    await keepSightings(database, [{ paper: paper('paperAAAA'), tab: 'accept-oral', at: 2 }], page);
    await keepSightings(database, [{ paper: met, at: 3 }]);
    expect(await database.sightings.toArray()).toEqual([
      { paperId: 'paperAAAA', venueId, tabs: [`${venueId}#accept-oral`], at: 1 },
    ]);
    expect(await database.papers.get('paperAAAA')).toMatchObject({ venueId });
  });

  it('count for the page that lists them, also where they are another venue’s', async () => {
    const tab = { id: 'accept-oral', label: 'Oral' };
    const other = paper('paperAAAA', { venueId: 'ICML.cc/2024/Workshop/AI4Science' });
    await keepSightings(database, [{ paper: other, tab: tab.id, at: 1 }], { venueId, tabs: [tab] });
    expect(await venueProgress(database, venueId)).toMatchObject({ seen: 1, tabs: [{ seen: 1 }] });
    expect(await venueProgress(database, other.venueId ?? '')).toMatchObject({ seen: 1, tabs: [] });
  });

  it('put no paper among the annotated ones', async () => {
    await keepSightings(database, [{ paper: paper('paperAAAA'), tab: 'accept-oral', at: 1 }]);
    await saveAnnotation(database, edit('paperBBBB', { verdict: { from: null, to: 'curious' } }), 2);
    expect(await annotatedVenues(database)).toEqual([]);
    expect((await annotatedPapers(database, venueId)).items).toEqual([]);
    expect(await venueAnnotations(database, venueId, 9)).toEqual([]);
  });

  it('keep a paper whose annotation is forgotten', async () => {
    await keepSightings(database, [{ paper: paper('paperAAAA'), at: 1 }]);
    for (const id of ['paperAAAA', 'paperBBBB']) {
      await saveAnnotation(database, edit(id, { note: 'n' }), 1);
      await saveAnnotation(database, edit(id, { note: '', base: 'n' }), 2);
    }
    await forgetOld(database, 2 + versionLimits.age + 1);
    expect(await database.papers.toCollection().primaryKeys()).toEqual(['paperAAAA']);
  });

  it('leave a row that cannot be read to its paper being seen again', async () => {
    await database.sightings.put({ paperId: 'paperAAAA', venueId } as never);
    await keepSightings(database, [{ paper: paper('paperAAAA'), tab: 'accept-oral', at: 5 }]);
    expect(await database.sightings.get('paperAAAA')).toMatchObject({ at: 5 });
  });
});

describe('the progress of a venue', () => {
  it('counts by tab what was seen and what made curious: by word, or by note or tag unless passed', async () => {
    const seen = (tab: string, ...ids: string[]) => ids.map((id) => ({ paper: paper(id), tab, at: 1 }));
    await keepSightings(
      database,
      [
        ...seen('accept-oral', 'paperAAAA', 'paperBBBB'),
        ...seen('accept-poster', 'paperCCCC', 'paperDDDD', 'paperEEEE'),
      ],
      { venueId, tabs },
    );
    await saveAnnotation(database, edit('paperAAAA', { verdict: { from: null, to: 'curious' } }), 2);
    await saveAnnotation(database, edit('paperBBBB', { note: 'no', verdict: { from: null, to: 'pass' } }), 2);
    await saveAnnotation(database, edit('paperCCCC', { addedTags: ['x'] }), 2);
    await saveAnnotation(database, edit('paperDDDD', { verdict: { from: null, to: 'pass' } }), 2);
    expect(await venueProgress(database, venueId)).toEqual({
      venueId,
      tabs: [
        { ...tabs[0], seen: 2, curious: 1 },
        { ...tabs[1], seen: 3, curious: 1 },
      ],
      seen: 5,
      curious: 2,
    });
    expect(await bareVerdicts(database, venueId)).toEqual({ curious: ['paperAAAA'], pass: ['paperDDDD'] });
  });

  it('keeps the counts and the place that a later visit does not tell', async () => {
    const stop = { page: 2, paperId: 'paperAAAA', at: 7 };
    const oral = { id: 'accept-oral', label: 'Orals' };
    await keepSightings(database, [], { venueId, tabs });
    await keepSightings(database, [], { venueId, tabs: [{ ...oral, stop }] });
    await keepSightings(database, [], { venueId, tabs: [{ ...oral, stop: { ...stop, page: 1, at: 6 } }] });
    await keepSightings(database, [], { venueId, tabs: [] });
    const { tabs: known } = await venueProgress(database, venueId);
    expect(known.map(({ label, total, stop: last }) => [label, total, last])).toEqual([
      ['Orals', 144, stop],
      ['Accept (Poster)', undefined, undefined],
    ]);
  });

  it('is nothing for a venue that was never met', async () => {
    expect(await venueProgress(database, venueId)).toEqual({ venueId, tabs: [], seen: 0, curious: 0 });
  });
});
