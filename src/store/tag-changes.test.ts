import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveAnnotation } from './annotations';
import { type Database, openDatabase } from './database';
import { renameTags, tagPapers, undoTagChanges } from './tag-changes';

let database: Database;
beforeEach(async () => {
  database = openDatabase(`tags-${Math.random()}`);
  await write('paperAAAA', ['LoRA', 'DPO']);
  await write('paperBBBB', ['lora', 'みんな好きそう']);
  await write('paperCCCC', ['Low rank', 'constructor']);
});
afterEach(() => database.delete());

const paper = (id: string) => ({ id, title: id, authors: [], venueId: 'TMLR', seenAt: 1 });
const write = (id: string, tags: string[]) =>
  saveAnnotation(database, { paper: paper(id), note: `note of ${id}`, base: '', addedTags: tags, removedTags: [] }, 1);
const tags = async () =>
  Object.fromEntries((await database.annotations.toArray()).map((row) => [row.paperId.slice(-1), row.tags]));

it('renames a tag on every paper, in whatever case it is written there', async () => {
  const changes = await renameTags(database, { from: ['LORA'], to: 'Low-rank adaptation' }, 2);
  expect(await tags()).toEqual({
    A: ['DPO', 'Low-rank adaptation'],
    B: ['みんな好きそう', 'Low-rank adaptation'],
    C: ['Low rank', 'constructor'],
  });
  await undoTagChanges(database, changes, 3);
  expect((await tags()).B).toEqual(['みんな好きそう', 'lora']);
});

it('changes only the case', async () => {
  await renameTags(database, { from: ['LoRA'], to: 'LORA' }, 2);
  expect([(await tags()).A, (await tags()).B]).toEqual([
    ['DPO', 'LORA'],
    ['みんな好きそう', 'LORA'],
  ]);
});

it('merges tags into one of them, and undoes it', async () => {
  const changes = await renameTags(database, { from: ['LoRA', 'Low rank'], to: 'LoRA' }, 2);
  expect(await tags()).toEqual({ A: ['LoRA', 'DPO'], B: ['みんな好きそう', 'LoRA'], C: ['constructor', 'LoRA'] });
  await undoTagChanges(database, changes, 3);
  expect((await tags()).C).toEqual(['constructor', 'Low rank']);
});

it('deletes a tag and undoes it, and what was written since stays', async () => {
  const changes = await renameTags(database, { from: ['constructor'], to: null }, 2);
  expect((await tags()).C).toEqual(['Low rank']);
  await tagPapers(database, ['paperCCCC'], { added: ['new'], removed: [] }, 3);
  await undoTagChanges(database, changes, 4);
  expect((await tags()).C).toEqual(['Low rank', 'new', 'constructor']);
  expect(await database.annotations.get('paperCCCC')).toMatchObject({ note: 'note of paperCCCC' });
});

it('tags many papers at once', async () => {
  const changes = await tagPapers(database, ['paperAAAA', 'paperCCCC'], { added: ['DPO'], removed: ['LoRA'] }, 2);
  expect(changes.map(({ paperId }) => paperId)).toEqual(['paperAAAA', 'paperCCCC']);
  expect([(await tags()).A, (await tags()).C]).toEqual([['DPO'], ['Low rank', 'constructor', 'DPO']]);
});

it('changes all or nothing', async () => {
  const before = await tags();
  database.annotations.hook('updating', (changes) => {
    if (JSON.stringify(changes).includes('poison')) throw new Error('no');
  });
  const failing = tagPapers(database, ['paperAAAA', 'paperBBBB'], { added: ['poison'], removed: [] }, 2);
  await expect(failing).rejects.toThrow();
  expect(await tags()).toEqual(before);
});
