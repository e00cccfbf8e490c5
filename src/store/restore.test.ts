import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dumpDatabase } from '../../tests/dump-database';
import { machine, onMachines } from '../../tests/machines';
import { writeBackup } from '../domain/backup-file';
import { defaultDraftSettings } from '../domain/draft-settings';
import { saveAnnotation } from './annotations';
import { makeBackup } from './backup';
import { type Database, openDatabase } from './database';
import { draftSettings, keepDraftSettings } from './drafts';
import { failureOf } from './failures';
import type * as MergeIncoming from './merge-incoming';
import { readForBackup } from './read-for-backup';
import { planRestore, restore } from './restore';
import { colourTag, tagColours } from './tag-colours';
import { keepTemplate, namedTemplates } from './templates';
import { versionsOf } from './versions';

const minute = 60_000;

const mergedIds = vi.hoisted((): string[] => []);
vi.mock('./merge-incoming', async (original) => {
  const { mergeIncoming, ...others } = await original<typeof MergeIncoming>();
  return {
    ...others,
    mergeIncoming: (...[here, theirs]: Parameters<typeof mergeIncoming>) => {
      mergedIds.push(theirs.paperId);
      return mergeIncoming(here, theirs);
    },
  };
});
vi.mock('./merge', async (original) => onMachines(await original()));
const paper = (id: string) => ({ id, title: `Title of ${id}`, authors: ['A'], venueId: 'TMLR', seenAt: 1 });
type Written = { tags?: string[]; untag?: string[]; at?: number };
async function write(database: Database, id: string, note: string, { tags = [], untag = [], at = 1 }: Written = {}) {
  machine.client = database === here ? 1 : 2;
  const base = (await database.annotations.get(id))?.note ?? '';
  await saveAnnotation(database, { paper: paper(id), note, base, addedTags: tags, removedTags: untag }, at);
}

let here: Database;
let there: Database;
beforeEach(() => {
  here = openDatabase(`here-${Math.random()}`);
  there = openDatabase(`there-${Math.random()}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const database of [here, there]) {
    database.close();
    await Dexie.delete(database.name);
  }
});

const bytesOf = async (database: Database) =>
  (await makeBackup({ program: '0.1.0', now: 0, offsetMinutes: 540, databaseName: database.name })).bytes;
const fileOf = async (database: Database) => new Blob([await bytesOf(database)]);
const plan = (file: Blob) => planRestore(here, file, 0);
const nothing = {
  new: 0,
  back: 0,
  merged: 0,
  identical: 0,
  versions: 0,
  removed: 0,
  drafts: 0,
  templates: 0,
  colours: 0,
  seen: 0,
  aside: 0,
};
const noteHere = async (id: string) => (await here.annotations.get(id))?.note;

describe('the plan', () => {
  it('says what would change, and changes nothing', async () => {
    await write(here, 'sameAAAA', 'same', { tags: ['a', 'b'] });
    await write(there, 'sameAAAA', 'same', { tags: ['B', 'a'] });
    await write(here, 'otherAAA', 'mine');
    await write(there, 'otherAAA', 'theirs');
    await write(there, 'newAAAAA', 'new');
    await write(here, 'backAAAA', 'gone');
    await write(here, 'backAAAA', '', { at: 2 });
    await write(there, 'backAAAA', 'here again');
    await write(there, 'goneAAAA', 'x');
    await write(there, 'goneAAAA', '', { at: 2 });
    const before = await dumpDatabase(here.name);
    const made = await plan(await fileOf(there));
    expect(made.counts).toEqual({ ...nothing, new: 1, back: 1, merged: 1, identical: 1, versions: 3, removed: 1 });
    expect(made.source).toEqual({ kind: 'kininaru', madeAt: '1970-01-01T09:00:00+09:00', program: '0.1.0' });
    expect(await dumpDatabase(here.name)).toBe(before);
    expect(await restore(here, made)).toEqual({
      counts: made.counts,
      changed: expect.arrayContaining(
        ['otherAAA', 'newAAAAA', 'backAAAA'].map((paperId) => expect.objectContaining({ paperId })),
      ),
    });
    expect(await noteHere('otherAAA')).toBe('mine\ntheirs');
    expect((await versionsOf(here, 'otherAAA')).map(({ note }) => note).sort()).toEqual(['mine', 'theirs']);
    expect(await noteHere('backAAAA')).toBe('here again');
    expect(await here.removed.toCollection().primaryKeys()).toEqual(['goneAAAA']);
  });

  it('names what it cannot take, by paper and reason', async () => {
    await write(there, 'paperAAAA', 'fine');
    const rows = await readForBackup(there.name);
    rows.annotations.push({ paperId: 'paperBBBB', title: 'Of no worth', note: 7 });
    rows.annotations.push({ ...rows.annotations[0] });
    rows.papers.push({ id: '!', title: 'x' });
    const made = await plan(new Blob([await writeBackup({ rows, program: '1', at: 0, offsetMinutes: 0 })]));
    expect(made.counts).toEqual({ ...nothing, new: 1 });
    expect(made.unreadable).toEqual([
      { list: 'annotations', name: 'Of no worth', reason: expect.stringContaining('createdAt') },
      { list: 'annotations', name: 'Title of paperAAAA', reason: 'there twice' },
      { list: 'papers', name: 'x', reason: 'paper.id is not a paper id' },
    ]);
  });

  it('leaves alone what cannot be read here, and says so', async () => {
    await write(there, 'paperAAAA', 'theirs');
    await here.annotations.put({ paperId: 'paperAAAA', note: 7 } as never);
    const before = await dumpDatabase(here.name);
    const made = await plan(await fileOf(there));
    expect(made.counts).toEqual(nothing);
    expect(made.unreadable).toEqual([{ list: 'here', name: 'Title of paperAAAA', reason: expect.any(String) }]);
    await here.papers.clear();
    await restore(here, made);
    expect(JSON.parse(await dumpDatabase(here.name))[1][0]).toEqual(JSON.parse(before)[1][0]);
  });
});

describe('restoring', () => {
  it('knows what grew out of what, and honours what was taken away on purpose', async () => {
    await write(here, 'paperAAAA', 'one\ntwo\nthree\nfour', { tags: ['a', 'b'] });
    const monday = await fileOf(here);
    await restore(there, await planRestore(there, monday, 0));
    await write(there, 'paperAAAA', 'one!\ntwo\nthree\nfour', { tags: ['c'], untag: ['b'], at: 60 * minute });
    await write(here, 'paperAAAA', 'one\ntwo\nthree', { at: 61 * minute });
    await restore(here, await plan(await fileOf(there)));
    expect(await here.annotations.get('paperAAAA')).toMatchObject({
      note: 'one!\ntwo\nthree',
      tags: ['a', 'c'],
      editedAt: 61 * minute,
    });
    // The old file has nothing new, but its text is among the versions.
    const again = await plan(monday);
    expect(again.counts).toEqual({ ...nothing, identical: 1 });
    expect((await versionsOf(here, 'paperAAAA')).map(({ note }) => note)).toContain('one\ntwo\nthree\nfour');
  });

  it('loses nothing that is written while it merges', async () => {
    await write(here, 'paperAAAA', 'mine');
    await write(there, 'paperAAAA', 'theirs');
    await write(there, 'paperBBBB', 'new');
    await write(there, 'paperCCCC', 'new');
    const made = await plan(await fileOf(there));
    mergedIds.length = 0;
    const restoring = restore(here, made);
    // Between the reading and the writing: the first transaction of the restore is over, its last has not begun.
    await here.transaction('r', here.annotations, () => here.annotations.count());
    await write(here, 'paperAAAA', 'mine, and more', { at: 3 * minute });
    await write(here, 'paperBBBB', 'here too', { at: 3 * minute });
    expect((await restoring).counts).toMatchObject({ merged: 2 });
    expect(await noteHere('paperAAAA')).toBe('mine, and more\ntheirs');
    expect(await noteHere('paperBBBB')).toBe('here too\nnew');
    // The third is as the preview had it, and a large file is not merged from the start for each note that somebody writes.
    expect(mergedIds.sort()).toEqual(['paperAAAA', 'paperBBBB']);
    expect((await plan(await fileOf(there))).counts).toEqual({ ...nothing, identical: 3 });
  });

  it('keeps the longer where one text has the other', async () => {
    await write(here, 'paperAAAA', 'so close');
    await write(there, 'paperAAAA', 'so close to DoRA');
    await write(here, 'paperBBBB', 'a\nb\nc');
    await write(there, 'paperBBBB', 'b');
    await restore(here, await plan(await fileOf(there)));
    expect(await noteHere('paperAAAA')).toBe('so close to DoRA');
    expect(await noteHere('paperBBBB')).toBe('a\nb\nc');
  });

  it('never empties what lives here', async () => {
    await write(here, 'paperAAAA', 'a\nb');
    await restore(there, await planRestore(there, await fileOf(here), 0));
    await write(here, 'paperAAAA', 'a', { at: 60 * minute });
    await write(there, 'paperAAAA', 'b', { at: 60 * minute });
    await write(here, 'paperBBBB', 'alive');
    await write(there, 'paperBBBB', 'dead');
    await write(there, 'paperBBBB', '', { at: 2 });
    const file = await fileOf(there);
    await restore(here, await plan(file));
    expect(await noteHere('paperAAAA')).toBe('a\nb');
    expect(await noteHere('paperBBBB')).toBe('alive');
    expect((await plan(file)).counts).toEqual({ ...nothing, identical: 1 });
  });

  it('puts rows that nobody could read aside, as they were', async () => {
    const odd = { paperId: 'paperAAAA', note: 7, when: new Date(5), bytes: new Uint8Array([1, 2]) };
    await there.annotations.put(odd as never);
    await there.meta.put({ key: 'aside:papers:x:y', row: odd } as never);
    const file = await fileOf(there);
    expect((await plan(file)).counts).toEqual({ ...nothing, aside: 2 });
    await restore(here, await plan(file));
    expect(await here.meta.toArray()).toEqual([
      { key: expect.stringMatching(/^aside:annotations:paperAAAA:[0-9a-f]{16}$/), row: odd },
      { key: 'aside:papers:x:y', row: odd },
    ]);
    expect((await plan(file)).counts).toEqual(nothing);
  });

  it('brings back hostile strings as they were', async () => {
    const nasty = [
      'half \uD83E',
      'NUL \0',
      '\u202Eright to left',
      '👩‍👩‍👧 ZWJ',
      '</textarea><img onerror=x>',
      '{{ x }}',
      '\uF8FFd83e',
    ];
    for (const [i, note] of nasty.entries())
      await write(there, `paperAAA${i}`, note, { tags: ['__proto__', 'constructor', note] });
    const big = 'あ\n'.repeat(500_000);
    await write(there, 'paperLONG', big, { tags: Array.from({ length: 10_000 }, (_, i) => `tag ${i}`) });
    await restore(here, await plan(await fileOf(there)));
    const [is, was] = await Promise.all([here, there].map(({ annotations }) => annotations.toArray()));
    // Megabytes, which nobody wants to see compared.
    const told = (rows = is) =>
      rows?.map(({ note, tags, state }) => [note, tags, Buffer.from(state ?? []).toString('base64')]);
    expect(JSON.stringify(told(is)) === JSON.stringify(told(was))).toBe(true);
    expect(is?.at(-1)?.note === big).toBe(true);
  });

  it('is all or nothing', async () => {
    await write(here, 'paperAAAA', 'mine');
    await write(there, 'paperAAAA', 'theirs');
    await write(there, 'paperBBBB', 'new');
    const made = await plan(await fileOf(there));
    const before = await dumpDatabase(here.name);
    const full = Object.assign(new Dexie.QuotaExceededError('full'));
    vi.spyOn(here.versions, 'bulkAdd').mockRejectedValue(full);
    expect(await restore(here, made).catch(failureOf)).toBe('storage-full');
    expect(await dumpDatabase(here.name)).toBe(before);
  });

  it('takes PaperMemory’s export, and tells what it skipped', async () => {
    const entry = {
      id: 'OR-ICLR-2022_aaaaaaaaa',
      pdfLink: 'https://openreview.net/pdf?id=aaaaaaaaa',
      title: 'A',
      author: 'B',
      note: 'n',
      tags: ['t'],
      addDate: '2024-01-01T00:00:00Z',
    };
    const arxiv = { ...entry, id: 'Arxiv-1', pdfLink: 'https://arxiv.org/pdf/1', title: 'C' };
    const file = new Blob([JSON.stringify({ [entry.id]: entry, [arxiv.id]: arxiv, __dataVersion: 508 })]);
    const made = await plan(file);
    expect(made).toMatchObject({
      source: { kind: 'papermemory' },
      counts: { ...nothing, new: 1 },
      skipped: [{ title: 'C', reason: 'no-forum' }],
    });
    await restore(here, made);
    await write(here, 'aaaaaaaaa', 'n, and more', { at: Date.UTC(2025, 0) });
    expect((await plan(file)).counts).toEqual({ ...nothing, identical: 1 });
  });

  it('lets no draft, template or colour that is here give way', async () => {
    const draft = (closing: string) => ({ ...defaultDraftSettings('TMLR'), closing });
    const template = (closing: string) => ({ format: 'hugo' as const, sections: [], shows: [], closing });
    await keepDraftSettings(here, draft('mine'));
    await keepDraftSettings(there, draft('theirs'));
    for (const [name, mine, theirs] of [
      ['same', '1', '1'],
      ['other', '1', '2'],
    ] as const) {
      await keepTemplate(here, { name, template: template(mine) });
      await keepTemplate(there, { name, template: template(theirs) });
    }
    await keepTemplate(there, { name: 'new', template: template('3') });
    await colourTag(here, 'a', 'red');
    await colourTag(there, 'a', 'blue');
    await colourTag(there, 'b', 'blue');
    const file = await fileOf(there);
    const made = await plan(file);
    expect(made.counts).toEqual({ ...nothing, templates: 3, colours: 1 });
    await restore(here, made);
    expect(await draftSettings(here, 'TMLR')).toEqual(draft('mine'));
    expect((await namedTemplates(here)).map(({ name, template: { closing } }) => [name, closing])).toEqual([
      ['TMLR (1970-01-01)', 'theirs'],
      ['new', '3'],
      ['other', '1'],
      ['other (1970-01-01)', '2'],
      ['same', '1'],
    ]);
    expect(await tagColours(here)).toEqual([
      ['a', 'red'],
      ['b', 'blue'],
    ]);
    expect((await plan(file)).counts).toEqual(nothing);
  });

  it('takes templates and colours that are odd, or says why not', async () => {
    const template = (closing: string) => ({ format: 'hugo' as const, sections: [], shows: [], closing });
    const long = '𠮟'.repeat(100); // as long as a name may be
    await keepTemplate(here, { name: long, template: template('mine') });
    await here.meta.put({ key: 'template:spoilt', name: 7 } as never);
    const rows = await readForBackup(there.name);
    rows.templates = [
      { name: long, template: template('theirs') },
      { name: 'spoilt', template: template('fine') },
      { name: '__proto__', template: template('x') },
      { name: `${long}!`, template: template('x') },
      { name: 'none' },
    ];
    rows.tagColours = [
      { tag: '__proto__', colour: 'red' },
      { tag: '__proto__', colour: 'blue' },
      { tag: 'lora', colour: 'url(https://example.org)' },
      { tag: 7, colour: 'red' },
    ];
    const file = new Blob([await writeBackup({ rows, program: '1', at: 0, offsetMinutes: 0 })]);
    const made = await plan(file);
    expect(made.counts).toEqual({ ...nothing, templates: 3, colours: 1 });
    expect(made.unreadable.map(({ list, name, reason }) => [list, name, reason])).toEqual([
      ['templates', `${long}!`, 'template.name is longer than 200 characters'],
      ['templates', 'none', 'draft template is not an object'],
      ['tagColours', 'lora', 'not a colour that this version knows'],
      ['tagColours', '?', 'tag is not a string'],
    ]);
    await restore(here, made);
    expect((await namedTemplates(here)).map(({ name, template: { closing } }) => [name, closing])).toEqual(
      expect.arrayContaining([
        [long, 'mine'],
        [`${'𠮟'.repeat(93)} (1970-01-01)`, 'theirs'],
        ['spoilt (1970-01-01)', 'fine'],
        ['__proto__', 'x'],
      ]),
    );
    expect(await here.meta.get('template:spoilt')).toEqual({ key: 'template:spoilt', name: 7 });
    expect(await tagColours(here)).toEqual([['__proto__', 'blue']]);
    expect((await plan(file)).counts).toEqual(nothing);
  });
});
