import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertyRuns } from '../../tests/property-runs';
import { changeOf } from '../domain/change';
import { addTags, withoutTags } from '../domain/tags';
import { saveAnnotation, tagsByUse } from './annotations';
import { type Database, openDatabase } from './database';
import { mergeTexts } from './merge';
import { removedAnnotations } from './removed';
import { allAnnotated, annotatedVenues } from './venues';
import { versionsOf } from './versions';

const runs = propertyRuns(import.meta.url);

/** Characters; what is less is a slip of the finger. */
const worthKeeping = 20;

const papers = ['paperAAAA', 'paper-BBB', '_paperCCC'];
const venueId = 'ICML.cc/2024/Conference';
type Said = { note: string; tags: string[] };
const nothing: Said = { note: '', tags: [] };

/** One of two editors writes to one paper, told from what it last knew; or looks at what is stored. */
const step = fc.record({
  editor: fc.nat(1),
  paper: fc.constantFrom(...papers),
  kind: fc.constantFrom('append', 'insert', 'replace', 'empty', 'look'),
  text: fc.constantFrom('α', 'a longer line that says more\n', '近い', '\n- x', '🦙', '\uD83E'),
  added: fc.subarray(['LoRA', 'DPO', 'lora']),
  removed: fc.subarray(['LoRA', 'dpo']),
  pause: fc.constantFrom(1, 300, 10 * 60_000),
});
type Step = (typeof step extends fc.Arbitrary<infer T> ? T : never) & { note: string };

const changed = (known: string, { kind, text }: Omit<Step, 'note'>) =>
  ({ append: known + text, insert: text + known, replace: text, empty: '', look: known })[kind];

/** The simplest notebook that does what the store promises. */
function startModel() {
  const stored = new Map<string, Said>();
  return {
    stored,
    save(paper: string, change: Said & { base: string; removed: string[] }): Said {
      const before = stored.get(paper) ?? nothing;
      const note = mergeTexts(change.note, change.base, before.note);
      const tags = addTags(withoutTags(before.tags, change.removed), change.tags);
      const isEmpty = note.trim() === '' && tags.length === 0;
      if (isEmpty) stored.delete(paper);
      else stored.set(paper, { note, tags });
      return isEmpty ? nothing : { note, tags };
    },
  };
}

async function play(database: Database, steps: Omit<Step, 'note'>[]): Promise<void> {
  const model = startModel();
  const known = [new Map<string, Said>(), new Map<string, Said>()] as const;
  const taken = new Map<string, string[]>(papers.map((paper) => [paper, []]));
  let now = 1;
  for (const each of steps) {
    now += each.pause;
    const mine = known[each.editor as 0 | 1];
    const base = mine.get(each.paper)?.note ?? '';
    const note = changed(base, each);
    const before = model.stored.get(each.paper)?.note ?? '';
    const edit = { base, note, addedTags: each.added, removedTags: each.removed };
    const expected = model.save(each.paper, { ...edit, tags: each.added, removed: each.removed });
    const paper = { id: each.paper, title: each.paper, authors: [], venueId, seenAt: now };
    const saved = await saveAnnotation(database, { paper, ...edit }, now);
    expect({ note: saved?.note ?? '', tags: saved?.tags ?? [] }).toEqual(expected);
    mine.set(each.paper, expected);
    const { start, end } = changeOf(before, expected.note);
    if (end - start >= worthKeeping) taken.get(each.paper)?.push(before);
  }
  await compare(database, model.stored, taken);
}

async function compare(database: Database, stored: Map<string, Said>, taken: Map<string, string[]>): Promise<void> {
  const { items, unreadable } = await allAnnotated(database);
  const said = items.map(({ annotation: { paperId, note, tags } }) => [paperId, { note, tags }] as const);
  expect(unreadable).toEqual([]);
  expect(new Map(said)).toEqual(stored);
  expect(await annotatedVenues(database)).toEqual(stored.size > 0 ? [{ venueId, annotated: stored.size }] : []);
  const tags = [...stored.values()].flatMap((each) => each.tags.map((tag) => tag.toLowerCase()));
  expect(new Set((await tagsByUse(database)).map((tag) => tag.toLowerCase()))).toEqual(new Set(tags));
  const removed = (await removedAnnotations(database)).map(({ paper }) => paper.id);
  expect(removed.filter((id) => stored.has(id))).toEqual([]);
  for (const [paper, texts] of taken) {
    const versions = (await versionsOf(database, paper)).map(({ note }) => note);
    const kept = [...versions, stored.get(paper)?.note ?? ''];
    for (const text of texts) expect(kept.some((version) => version.includes(text))).toBe(true);
  }
}

it('does what the simplest notebook would do, and loses no text on the way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const database = openDatabase(`model-${Math.random()}`);
      try {
        await play(database, steps);
      } finally {
        await database.delete();
      }
    }),
    runs(200),
  );
});
