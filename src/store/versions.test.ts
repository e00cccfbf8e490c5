import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveAnnotation } from './annotations';
import { type Database, openDatabase } from './database';
import { forgetOld, removedAnnotations } from './removed';
import { versionLimits, versionsOf } from './versions';

const minute = 60_000;
const paper = { id: 'paperAAAA', title: 'A', authors: [], venueId: 'ICML.cc/2024/Conference', seenAt: 1 };

let database: Database;
let known = '';
let now = 0;
beforeEach(() => {
  database = openDatabase(`test-${Math.random()}`);
  [known, now] = ['', 0];
});
afterEach(() => database.delete());

type Tags = { addedTags?: string[]; removedTags?: string[] };
async function write(note: string, after: number, { addedTags = [], removedTags = [] }: Tags = {}): Promise<void> {
  now += after;
  const saved = await saveAnnotation(database, { paper, note, base: known, addedTags, removedTags }, now);
  known = saved?.note ?? '';
}
const notes = async () => (await versionsOf(database, paper.id)).map(({ note }) => note);

describe('the earlier texts of a note', () => {
  it('are those at the end of each spell of edits', async () => {
    await write('first', 1);
    await write('first,', 300);
    await write('first, second', 6 * minute);
    await write('first, second.', 300);
    await write('first, second. third', 24 * 60 * minute);
    expect(await notes()).toEqual(['first, second.', 'first,']);
  });

  it('have what was taken away in the middle of one, at once or letter by letter', async () => {
    await write('a sentence that took a while', 1);
    await write('', 300);
    expect(await notes()).toEqual(['a sentence that took a while']);
    await write('another sentence, as long as that', 300);
    for (let left = 30; left >= 0; left -= 3) await write('another sentence, as long as that'.slice(0, left), 100);
    expect(await notes()).toEqual(['another sentence, as long as that', 'a sentence that took a while']);
  });

  it('have what was pasted over', async () => {
    await write('a sentence that took a while', 1);
    await write('something else of the same size', 300);
    expect(await notes()).toEqual(['a sentence that took a while']);
  });

  it('are not made by a slip of the finger, nor by a tag', async () => {
    await write('teh', 1);
    await write('the', 300);
    await write('the', 10 * minute, { addedTags: ['LoRA'] });
    expect(await notes()).toEqual([]);
  });

  it('tell the tags that they had', async () => {
    await write('n', 1, { addedTags: ['LoRA', 'DPO'] });
    await write('n', 10 * minute, { removedTags: ['lora'] });
    expect(await versionsOf(database, paper.id)).toMatchObject([{ note: 'n', tags: ['LoRA', 'DPO'], at: 1 }]);
  });

  it('can be taken back, and what gave way to one too', async () => {
    await write('the first text of the note', 1);
    await write('the second text of it', 10 * minute);
    await write('the first text of the note', 1_000);
    expect(await notes()).toEqual(['the second text of it', 'the first text of the note']);
  });

  it('have what gave way to one that was taken back, however little it is', async () => {
    await write('a good idea', 1);
    await write('a fine idea', 300);
    expect(await notes()).toEqual([]);
    now += 300;
    const edit = { paper, note: 'a good idea', base: 'a fine idea', addedTags: [], removedTags: [], isTakenBack: true };
    await saveAnnotation(database, edit, now);
    expect(await notes()).toEqual(['a fine idea']);
  });

  it('are bounded in number, size and age', async () => {
    for (let i = 0; i < versionLimits.count + 20; i += 1) await write(`text ${i}`, 6 * minute);
    expect(await notes()).toHaveLength(versionLimits.count);
    expect((await notes())[0]).toBe(`text ${versionLimits.count + 18}`);
    for (let i = 0; i < 4; i += 1) await write(`${i}`.repeat(900_000), 6 * minute);
    const sizes = (await notes()).map((note) => note.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(versionLimits.characters);
    await write('a year later', versionLimits.age + minute);
    await write('and the day after', 24 * 60 * minute);
    expect(await notes()).toEqual(['a year later']);
  });
});

describe('a removed annotation', () => {
  it('leaves the lists, and can be taken back with its text, tags and first date', async () => {
    await write('worth reading', 1, { addedTags: ['LoRA'] });
    await write('', 10 * minute, { removedTags: ['LoRA'] });
    expect(await database.annotations.count()).toBe(0);
    const [removed] = await removedAnnotations(database);
    expect(removed).toMatchObject({ paper, version: { note: 'worth reading', tags: ['LoRA'] }, removedAt: now });
    await write('worth reading', minute, { addedTags: ['LoRA'] });
    expect(await database.annotations.get(paper.id)).toMatchObject({
      note: 'worth reading',
      tags: ['LoRA'],
      createdAt: 1,
    });
    expect(await removedAnnotations(database)).toEqual([]);
  });

  it('is found where a verdict is left of it, and not among papers that have had nothing else', async () => {
    const verdict = { from: null, to: 'pass' } as const;
    const other = { ...paper, id: 'paperBBBB' };
    const edit = { note: '', base: '', addedTags: [], removedTags: [], verdict };
    await write('worth reading', 1);
    await saveAnnotation(database, { ...edit, paper }, 2);
    await saveAnnotation(database, { ...edit, paper: other }, 3);
    expect(await removedAnnotations(database)).toEqual([]);
    await write('', 10 * minute);
    expect(await removedAnnotations(database)).toMatchObject([{ paper, version: { note: 'worth reading' } }]);
  });

  it('goes for good after a year', async () => {
    await write('worth reading', 1);
    await write('', minute);
    await forgetOld(database, now + versionLimits.age - 1);
    expect(await removedAnnotations(database)).toHaveLength(1);
    await forgetOld(database, now + versionLimits.age + 1);
    const counts = [database.removed, database.versions, database.papers].map((table) => table.count());
    expect(await Promise.all(counts)).toEqual([0, 0, 0]);
  });
});
