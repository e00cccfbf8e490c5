import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dumpDatabase } from '../../tests/dump-database';
import { machine, onMachines } from '../../tests/machines';
import { propertyRuns } from '../../tests/property-runs';
import { defaultDraftSettings } from '../domain/draft-settings';
import { hasWords } from '../domain/verdict';
import { saveAnnotation } from './annotations';
import { makeBackup } from './backup';
import { type Database, openDatabase } from './database';
import { keepDraftSettings } from './drafts';
import { planRestore, restore } from './restore';
import { asidePrefix } from './rows';
import { keepSightings } from './sightings';
import { colourTag } from './tag-colours';
import { keepTemplate } from './templates';

const runs = propertyRuns(import.meta.url);
const minute = 60_000;

vi.mock('./merge', async (original) => onMachines(await original()));

/** What a reader does: writes a text, adds and takes off tags, deletes all; some minutes after the last. */
const act = fc.record({
  paper: fc.constantFrom('paperAAAA', 'paperBBBB', '-5Xp_cccc'),
  note: fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(fc.constantFrom('α', 'β β', 'γ', '近い', '\uD83E', '\0', '<b>'), { maxLength: 5 })
        .map((lines) => lines.join('\n')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.constant('') },
  ),
  added: fc.array(fc.constantFrom('LoRA', 'DPO', '__proto__', 'constructor', '気になる'), { maxLength: 2 }),
  removed: fc.array(fc.constantFrom('LoRA', 'DPO', '__proto__', 'constructor', '気になる'), { maxLength: 2 }),
  verdict: fc.constantFrom('curious' as const, 'pass' as const, null, undefined),
  after: fc.integer({ min: 1, max: 20 * minute }),
});
const acts = fc.array(act, { maxLength: 6 });
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

let count = 0;
function empty(): Database {
  count += 1;
  return openDatabase(`laws-${count}`);
}

/** What the reader sees before the act is what is stored, so nothing is merged here. */
async function play(database: Database, done: readonly Act[], start: number): Promise<Database> {
  let now = start;
  machine.client = Number(database.name.slice('laws-'.length));
  for (const { paper: id, note, added, removed, verdict, after } of done) {
    now += after;
    const stored = await database.annotations.get(id);
    const paper = { id, title: `Title of ${id}`, authors: ['A'], venueId: 'TMLR', seenAt: now };
    const change = verdict === undefined ? {} : { verdict: { from: stored?.verdict ?? null, to: verdict } };
    const edit = { paper, note, base: stored?.note ?? '', addedTags: added, removedTags: removed, ...change };
    await saveAnnotation(database, edit, now);
  }
  return database;
}

const fileOf = async (database: Database): Promise<Blob> => {
  const { bytes } = await makeBackup({ program: '0.1.0', now: 0, offsetMinutes: 540, databaseName: database.name });
  return new Blob([bytes]);
};
async function take(database: Database, file: Blob): Promise<void> {
  machine.client = Number(database.name.slice('laws-'.length));
  await restore(database, await planRestore(database, file, 0));
}

async function discard(...databases: Database[]): Promise<void> {
  for (const database of databases) {
    database.close();
    await Dexie.delete(database.name);
  }
}

/** Papers that were only looked at come back by themselves, and are not in a backup. */
async function justSeen({ papers, annotations, removed, versions }: Database): Promise<string[]> {
  const written = new Set([
    ...(await annotations.toCollection().primaryKeys()),
    ...(await removed.toCollection().primaryKeys()),
    ...(await versions.toArray()).map(({ paperId }) => paperId),
  ]);
  return (await papers.toCollection().primaryKeys()).filter((id) => !written.has(id));
}

/** The notebook without the numbers of its versions, which are places in one database. */
async function whole({ annotations, papers, versions, removed, drafts, sightings, venues, meta }: Database) {
  const texts = (await versions.toArray()).map(({ id: _place, ...version }) => version);
  return {
    annotations: await annotations.toArray(),
    papers: await papers.toArray(),
    versions: texts.sort((a, b) => a.at - b.at || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    removed: await removed.toArray(),
    drafts: await drafts.toArray(),
    sightings: await sightings.toArray(),
    venues: await venues.toArray(),
    facts: (await meta.toArray()).filter(({ key }) => /^(aside|template|tag-colours)/.test(key)),
  };
}

type Text = { paperId: string; note: string; tags: string[] };
const textsOf = async (database: Database): Promise<Text[]> =>
  [...(await database.annotations.toArray()), ...(await database.versions.toArray())].filter(hasWords);

const content = async (database: Database) =>
  (await database.annotations.toArray()).map(({ paperId, note, tags, verdict }) => ({
    paperId,
    note,
    tags: [...tags].sort(),
    verdict,
  }));

/** Each text is there, as the current one or as an earlier one, and each tag on some text of its paper. */
function expectAll(has: readonly Text[], had: readonly Text[]): void {
  for (const text of had) {
    const ofPaper = has.filter(({ paperId }) => paperId === text.paperId);
    expect(ofPaper.map(({ note }) => note)).toContain(text.note);
    expect(ofPaper.flatMap(({ tags }) => tags)).toEqual(expect.arrayContaining(text.tags));
  }
}

describe('restoring a backup', () => {
  it('into an empty notebook gives the same notebook', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (done) => {
        const [from, to] = [await play(empty(), done, 1), empty()];
        await keepDraftSettings(from, { ...defaultDraftSettings('TMLR'), format: 'markdown' });
        await keepTemplate(from, { name: '気になる', template: { format: 'zenn', sections: [], shows: ['note'] } });
        await colourTag(from, 'lora', 'teal');
        const seen = { id: '-5Xp_cccc', title: 'Seen', authors: [], venueId: 'TMLR', seenAt: 3 };
        const page = {
          venueId: 'TMLR',
          tabs: [{ id: 'all', label: 'All' }],
          stop: { tab: 'all', page: 2, paperId: seen.id, at: 9 },
        };
        await keepSightings(from, [{ paper: seen, tab: 'all', at: 3 }], page);
        await from.papers.bulkDelete(await justSeen(from));
        await from.meta.put({ key: `${asidePrefix}papers:x:y`, row: { odd: new Date(3), none: undefined } } as never);
        await take(to, await fileOf(from));
        expect(await whole(to)).toEqual(await whole(from));
        await discard(from, to);
      }),
      runs(25),
    );
  });

  it('twice is once, and drops nothing that either had', async () => {
    await fc.assert(
      fc.asyncProperty(acts, acts, acts, async (before, hereActs, thereActs) => {
        const [here, there] = [await play(empty(), before, 1), empty()];
        await take(there, await fileOf(here));
        await play(here, hereActs, 10 * 60 * minute);
        await play(there, thereActs, 10 * 60 * minute + 7);
        const had = [...(await textsOf(here)), ...(await textsOf(there))];
        const alive = new Set(
          [...(await here.annotations.toArray()), ...(await there.annotations.toArray())].map(({ paperId }) => paperId),
        );
        const file = await fileOf(there);

        const unchanged = await dumpDatabase(here.name);
        const plan = await planRestore(here, file, 0);
        expect(await dumpDatabase(here.name)).toBe(unchanged);
        expect((await restore(here, plan)).counts).toEqual(plan.counts);

        expectAll(await textsOf(here), had);
        expect(new Set((await content(here)).map(({ paperId }) => paperId))).toEqual(alive);

        const once = await dumpDatabase(here.name);
        const again = await planRestore(here, file, 0);
        expect(again.counts).toMatchObject({
          new: 0,
          back: 0,
          merged: 0,
          versions: 0,
          removed: 0,
          drafts: 0,
          aside: 0,
        });
        await restore(here, again);
        expect(await dumpDatabase(here.name)).toBe(once);
        await discard(here, there);
      }),
      runs(25),
    );
  });

  it('from two files says the same whichever comes first', async () => {
    await fc.assert(
      fc.asyncProperty(acts, acts, acts, async (before, one, two) => {
        const [a, b, ab, ba] = [await play(empty(), before, 1), empty(), empty(), empty()];
        await take(b, await fileOf(a));
        await play(a, one, 10 * 60 * minute);
        await play(b, two, 10 * 60 * minute + 7);
        const [fileA, fileB] = [await fileOf(a), await fileOf(b)];
        for (const file of [fileA, fileB]) await take(ab, file);
        for (const file of [fileB, fileA]) await take(ba, file);
        expect(await content(ab)).toEqual(await content(ba));
        await discard(a, b, ab, ba);
      }),
      runs(25),
    );
  });

  it('from two files into a third notebook has it all whichever comes first', async () => {
    await fc.assert(
      fc.asyncProperty(acts, acts, acts, acts, fc.boolean(), async (before, one, two, mine, isKnown) => {
        const [a, b, c, ab, ba] = [await play(empty(), before, 1), empty(), empty(), empty(), empty()];
        const common = await fileOf(a);
        for (const other of isKnown ? [b, c] : [b]) await take(other, common);
        await play(a, one, 10 * 60 * minute);
        await play(b, two, 10 * 60 * minute + 7);
        await play(c, mine, 9 * 60 * minute);
        const [fileA, fileB, fileC] = [await fileOf(a), await fileOf(b), await fileOf(c)];
        for (const file of [fileC, fileA, fileB]) await take(ab, file);
        for (const file of [fileC, fileB, fileA]) await take(ba, file);
        const had = [...(await textsOf(a)), ...(await textsOf(b)), ...(await textsOf(c))];
        for (const each of [ab, ba]) expectAll(await textsOf(each), had);
        const alive = async (each: Database) => (await content(each)).map(({ paperId }) => paperId);
        expect(await alive(ab)).toEqual(await alive(ba));
        await discard(a, b, c, ab, ba);
      }),
      runs(25),
    );
  });

  it('of two files at once says the same as one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(acts, acts, acts, async (before, one, two) => {
        const [a, b, at, after] = [await play(empty(), before, 1), empty(), empty(), empty()];
        await take(b, await fileOf(a));
        await play(a, one, 10 * 60 * minute);
        await play(b, two, 10 * 60 * minute + 7);
        const [fileA, fileB] = [await fileOf(a), await fileOf(b)];
        for (const file of [fileA, fileB]) await take(after, file);
        await Promise.all([take(at, fileA), take(at, fileB)]);
        expect(await content(at)).toEqual(await content(after));
        expectAll(await textsOf(at), [...(await textsOf(a)), ...(await textsOf(b))]);
        await discard(a, b, at, after);
      }),
      runs(25),
    );
  });
});
