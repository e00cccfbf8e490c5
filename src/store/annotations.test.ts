import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultDraftSettings } from '../domain/draft-settings';
import type { Paper } from '../domain/paper';
import { type Edit, saveAnnotation, seePapers, tagsByUse, venueAnnotations } from './annotations';
import { type Database, openDatabase } from './database';
import { draftSettings, keepDraftSettings } from './drafts';
import { annotatedPapers, annotatedVenues } from './venues';

const icml = 'ICML.cc/2024/Conference';
const paper = (id: string, fields: Partial<Paper> = {}): Paper => ({
  id,
  title: `Title of ${id}`,
  authors: ['A'],
  venueId: icml,
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

let database: Database;
beforeEach(() => {
  database = openDatabase(`test-${Math.random()}`);
});
afterEach(() => database.delete());

describe('saveAnnotation', () => {
  it('keeps the note, the tags and the paper', async () => {
    await saveAnnotation(database, edit('paperAAAA', { note: 'curious', addedTags: ['LoRA', 'lora', 'DPO'] }), 10);
    expect(await seePapers(database, [paper('paperAAAA'), paper('paperBBBB')])).toEqual([
      { paperId: 'paperAAAA', note: 'curious', tags: ['LoRA', 'DPO'], createdAt: 10, editedAt: 10 },
    ]);
    expect(await database.papers.get('paperAAAA')).toEqual(paper('paperAAAA'));
  });

  it('keeps the time of the first edit', async () => {
    await saveAnnotation(database, edit('paperAAAA', { note: 'a' }), 10);
    const saved = await saveAnnotation(database, edit('paperAAAA', { note: 'ab', base: 'a' }), 20);
    expect(saved).toMatchObject({ note: 'ab', createdAt: 10, editedAt: 20 });
  });

  it('never overwrites what another editor wrote meanwhile', async () => {
    await saveAnnotation(database, edit('paperAAAA', { note: 'theirs' }), 10);
    const saved = await saveAnnotation(database, edit('paperAAAA', { note: 'mine', base: '' }), 20);
    expect(saved?.note).toBe('mine\ntheirs');
    const tagged = await saveAnnotation(database, edit('paperAAAA', { addedTags: ['x'] }), 30);
    expect(tagged).toMatchObject({ note: 'mine\ntheirs', tags: ['x'] });
  });

  it('keeps a verdict, alone or with words, and lets go of the row with it', async () => {
    const [none, curious, pass] = [null, 'curious' as const, 'pass' as const];
    const save = (fields: Partial<Edit>, now: number) => saveAnnotation(database, edit('paperAAAA', fields), now);
    expect(await save({ verdict: { from: none, to: pass } }, 1)).toMatchObject({ verdict: 'pass', note: '' });
    expect(await save({ note: 'n' }, 2)).toMatchObject({ verdict: 'pass', note: 'n' });
    expect(await save({ note: 'n', base: 'n', verdict: { from: pass, to: curious } }, 3)).toMatchObject({
      verdict: 'curious',
    });
    expect(await save({ note: '', base: 'n' }, 4)).toMatchObject({ verdict: 'curious', note: '' });
    expect(await save({ verdict: { from: curious, to: none } }, 5)).toBeUndefined();
    expect(await database.annotations.count()).toBe(0);
  });

  it('merges tags as sets', async () => {
    await saveAnnotation(database, edit('paperAAAA', { addedTags: ['a', 'b'] }), 1);
    await saveAnnotation(database, edit('paperAAAA', { addedTags: ['c'] }), 2);
    const saved = await saveAnnotation(database, edit('paperAAAA', { removedTags: ['A'] }), 3);
    expect(saved?.tags).toEqual(['b', 'c']);
  });

  it('asked twice is asked once', async () => {
    const twice = edit('paperAAAA', { note: 'n', addedTags: ['a'] });
    await saveAnnotation(database, twice, 1);
    expect(await saveAnnotation(database, twice, 2)).toMatchObject({ note: 'n', tags: ['a'] });
  });

  it('leaves nothing of an annotation without note and tags', async () => {
    await saveAnnotation(database, edit('paperAAAA', { note: 'n', addedTags: ['a'] }), 1);
    expect(
      await saveAnnotation(database, edit('paperAAAA', { note: ' ', base: 'n', removedTags: ['a'] }), 2),
    ).toBeUndefined();
    expect(await annotatedVenues(database)).toEqual([]);
  });
});

it('enriches a known paper by what a card shows, never impoverishes it', async () => {
  const rich = paper('paperAAAA', { authors: ['A', 'B'], track: 'oral' });
  await saveAnnotation(database, edit('paperAAAA', { paper: paper('paperAAAA'), note: 'n' }), 1);
  await seePapers(database, [rich]);
  await seePapers(database, [paper('paperAAAA', { title: 'mangled', titleIsTypeset: true, seenAt: 9 })]);
  expect(await database.papers.get('paperAAAA')).toMatchObject({
    title: rich.title,
    authors: ['A', 'B'],
    track: 'oral',
  });
});

it('remembers no paper that nobody annotated', async () => {
  await seePapers(database, [paper('paperAAAA')]);
  expect(await database.papers.count()).toBe(0);
});

it('counts venues and lists their papers', async () => {
  for (const [i, id] of ['paperAAAA', 'paperBBBB', 'paperCCCC'].entries())
    await saveAnnotation(database, edit(id, { note: id, paper: paper(id, i === 2 ? { venueId: 'TMLR' } : {}) }), i);
  expect(await annotatedVenues(database)).toEqual([
    { venueId: icml, annotated: 2 },
    { venueId: 'TMLR', annotated: 1 },
  ]);
  const { items } = await annotatedPapers(database, icml);
  expect(items.map(({ annotation }) => annotation.note).sort()).toEqual(['paperAAAA', 'paperBBBB']);
  expect((await venueAnnotations(database, icml, 1)).map(({ paperId }) => paperId)).toEqual(['paperBBBB']);
});

it('lists tags by use, in their most frequent spelling', async () => {
  await saveAnnotation(database, edit('paperAAAA', { addedTags: ['rare', 'LoRA'] }), 1);
  await saveAnnotation(database, edit('paperBBBB', { addedTags: ['LoRA'] }), 2);
  await saveAnnotation(database, edit('paperCCCC', { addedTags: ['lora', 'DPO'] }), 3);
  expect(await tagsByUse(database)).toEqual(['LoRA', 'DPO', 'rare']);
});

it('keeps the settings of a draft', async () => {
  expect(await draftSettings(database, icml)).toEqual(defaultDraftSettings(icml));
  const settings = { ...defaultDraftSettings(icml), sections: [{ source: { kind: 'tag' as const, name: 'LoRA' } }] };
  await keepDraftSettings(database, settings);
  expect(await draftSettings(database, icml)).toEqual(settings);
});
