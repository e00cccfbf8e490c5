import { beforeEach, expect, it } from 'vitest';
import type { AnnotationEdit } from '../../messages/protocol';
import { createRescue } from './rescue';

const newKey = async (): Promise<JsonWebKey> =>
  crypto.subtle.exportKey(
    'jwk',
    await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']),
  );

const edit = (note: string): AnnotationEdit => ({
  seen: { paper: { id: 'abcdefghij', title: 'A', authors: [], seenAt: 1 } },
  note,
  base: '',
  addedTags: [],
  removedTags: [],
});

let entries: Map<string, string>;
let key: JsonWebKey;
let asked: number;
/** Characters that the storage takes. */
let room: number;

const storage = {
  get length() {
    return entries.size;
  },
  key: (i: number) => [...entries.keys()][i] ?? null,
  getItem: (name: string) => entries.get(name) ?? null,
  setItem(name: string, text: string) {
    if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
    entries.set(name, text);
  },
  removeItem: (name: string) => void entries.delete(name),
} as unknown as Storage;

const openPage = () =>
  createRescue({
    storage: () => storage,
    askKey: async () => {
      asked += 1;
      return key;
    },
  });

async function takeOver(page = openPage()): Promise<string[]> {
  const notes: string[] = [];
  await page.takeOver((edits) => notes.push(...edits.map(({ note }) => note)));
  return notes;
}

beforeEach(async () => {
  entries = new Map([['theirs', 'x']]);
  key = await newKey();
  asked = 0;
  room = 5_000_000;
});

it('keeps what only the next page can read', async () => {
  const [one, other] = [openPage(), openPage()];
  await one.keep([edit('first'), edit('second')], true);
  await other.keep([edit('elsewhere')], true);
  expect([one.isAble(), entries.size]).toEqual([true, 3]);
  expect([...entries.entries()].flat().join()).not.toMatch(/first|second|elsewhere|abcdefghij/);
  expect((await takeOver()).sort()).toEqual(['elsewhere', 'first', 'second']);
});

it.each([
  ['odd characters', '\0 \ud83d \u2028 \ufeff \u202e 👩‍👩‍👧 </textarea>'],
  ['a megabyte', 'ページ'.repeat(120_000)],
])('gives back %s as they were', async (_what, note) => {
  await openPage().keep([edit(note)], true);
  expect(await takeOver()).toEqual([note]);
});

it('writes nothing as long as nothing is at risk, and all at once when the page goes', async () => {
  const page = openPage();
  await page.keep([edit('typed')], false);
  await page.keep([edit('typed on')], false);
  expect([...entries.keys()]).toEqual(['theirs']);
  void page.keep([edit('typed on')], true);
  expect(entries.size).toBe(2);
  expect(await takeOver()).toEqual(['typed on']);
  // The page is back; what it types now is kept as well, until all is saved.
  await page.keep([edit('typed on and on')], false);
  expect(await takeOver()).toEqual(['typed on and on']);
  await page.keep([], false);
  await page.keep([edit('more')], false);
  expect([...entries.keys()]).toEqual(['theirs']);
});

it('lets go of an entry once its edits are saved, not before', async () => {
  await openPage().keep([edit('unsaved')], true);
  await takeOver();
  expect(entries.size).toBe(2);
  const page = openPage();
  expect(await takeOver(page)).toEqual(['unsaved']);
  await page.keep([], true);
  expect([...entries.keys()]).toEqual(['theirs']);
});

it('has them under one name only when they wait again', async () => {
  await openPage().keep([edit('unsaved')], true);
  const page = openPage();
  await takeOver(page);
  await page.keep([edit('unsaved'), edit('more')], true);
  expect(entries.size).toBe(2);
  expect(await takeOver()).toEqual(['unsaved', 'more']);
});

it('takes for true what came last, however long it took to seal', async () => {
  const page = openPage();
  await Promise.all([page.keep([edit('x'.repeat(1_000_000))], true), page.keep([edit('short')], true)]);
  expect(await takeOver()).toEqual(['short']);
  await Promise.all([page.keep([edit('late')], true), page.keep([], true)]);
  expect([...entries.keys()]).toEqual(['theirs']);
});

it('opens nothing that the page has made, changed or moved, and takes it away', async () => {
  const page = openPage();
  await page.keep([edit('genuine')], true);
  const [name = '', sealed = ''] = [...entries].find(([each]) => each.startsWith('kininaru:')) ?? [];
  entries.set('kininaru:forged', JSON.stringify([edit('forged')]));
  entries.set('kininaru:empty', '');
  entries.set('kininaru:moved', sealed);
  entries.set(name, `${sealed.slice(0, -1)}${sealed.endsWith('a') ? 'b' : 'a'}`);
  expect(await takeOver()).toEqual([]);
  expect([...entries.keys()]).toEqual(['theirs']);
});

it('takes away what its key was lost of, without a word', async () => {
  await openPage().keep([edit('lost')], true);
  key = await newKey();
  expect(await takeOver()).toEqual([]);
  expect([...entries.keys()]).toEqual(['theirs']);
});

it('leaves everything where it is when the background does not answer', async () => {
  await openPage().keep([edit('unsaved')], true);
  const page = createRescue({ storage: () => storage, askKey: () => Promise.reject(new Error('gone')) });
  await expect(takeOver(page)).rejects.toThrow('gone');
  expect(entries.size).toBe(2);
});

it('asks for the key once, and not at all where nothing waits', async () => {
  const page = openPage();
  expect(await takeOver(page)).toEqual([]);
  expect(asked).toBe(0);
  await page.getKey();
  await page.keep([edit('a')], true);
  await page.keep([edit('b')], true);
  expect(asked).toBe(1);
});

it('knows when it cannot keep: no key, no room, no storage', async () => {
  const page = openPage();
  expect(page.isAble()).toBe(false);
  await page.getKey();
  expect(page.isAble()).toBe(true);
  room = 10;
  await page.keep([edit('too much')], true);
  expect(page.isAble()).toBe(false);
  room = 5_000_000;
  await page.keep([edit('room again')], true);
  expect(page.isAble()).toBe(true);
  const none = createRescue({
    storage: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
    askKey: async () => key,
  });
  await none.keep([edit('a')], true);
  expect(none.isAble()).toBe(false);
});

it('seals at once what was typed in the last moment of a page, under a name of its own', async () => {
  const page = openPage();
  await page.getKey();
  await page.keep([edit('typed')], false);
  void page.keep([edit('typed on 気になる \ud83d')], true, true);
  const [, name = ''] = [...entries.keys()];
  expect(entries.size).toBe(2);
  expect(entries.get(name)).not.toMatch(/typed|paper/);
  const sealed = entries.get(name) ?? '';
  expect(await takeOver()).toEqual(['typed on 気になる \ud83d']);
  // Each letter counts, and so does the name.
  for (const at of [0, 5, 14, 20, sealed.length - 1]) {
    const other = String.fromCharCode(sealed.charCodeAt(at) ^ 1);
    entries = new Map([[name, sealed.slice(0, at) + other + sealed.slice(at + 1)]]);
    expect(await takeOver()).toEqual([]);
  }
  entries = new Map([[`kininaru:x!`, sealed]]);
  expect(await takeOver()).toEqual([]);
});

it('never covers two texts alike, and has one entry when the page stays after all', async () => {
  const page = openPage();
  await page.getKey();
  const one = page.keep([edit('one')], true, true);
  const first = [...entries.values()][1];
  await one;
  expect([...entries.keys()].filter((name) => name.startsWith('kininaru')).length).toBe(1);
  void page.keep([edit('two')], true, true);
  const second = [...entries.values()][1];
  expect(second?.slice(0, 12)).not.toBe(first?.slice(0, 12));
  expect(await takeOver()).toEqual(['two']);
});
