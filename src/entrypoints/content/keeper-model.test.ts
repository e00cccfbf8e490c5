import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { propertyRuns } from '../../../tests/property-runs';
import { addTags, withoutTags } from '../../domain/tags';
import type { AnnotationEdit, ShownAnnotation } from '../../messages/protocol';
import { mergeTexts } from '../../store/merge';
import { createKeeper } from './keeper';

const runs = propertyRuns(import.meta.url);

// The keeper and `request` against a background that dies, answers late, out of order or not at all, and another editor who writes meanwhile.

const channel = vi.hoisted(() => ({ id: 'us' as string | undefined, sendMessage: (_message: unknown) => {} }));
vi.mock('../../messages/extension', () => ({
  extension: {
    runtime: {
      get id() {
        return channel.id;
      },
      sendMessage: (message: unknown) => channel.sendMessage(message),
    },
  },
}));

const id = 'abcdefghij';
const seen = { paper: { id, title: 'A', authors: [], seenAt: 1 } };

type Reply = { ok: true; value: { saved: ShownAnnotation | null; at: number } } | { ok: false; code: string };
type Message = { ask: AnnotationEdit; reply?: Reply; settle: (reply: Reply | undefined) => void };

/** The notebook, as the store keeps it, and the way to it. */
function createBackground() {
  let note = '';
  let tags: string[] = [];
  let at = 0;
  /** By name: edits that were made, and those of them that outlive a background. */
  let made = new Set<string>();
  const parted = new Set<string>();
  const arriving: Message[] = [];
  const answering: Message[] = [];

  const shown = (): ShownAnnotation | null =>
    note.trim() === '' && tags.length === 0
      ? null
      : { annotation: { paperId: id, note, tags, createdAt: 1, editedAt: at }, tree: [] };

  function commit(edit: Pick<AnnotationEdit, 'note' | 'base' | 'addedTags' | 'removedTags'>): void {
    note = mergeTexts(edit.note, edit.base, note);
    if (note.trim() === '') note = '';
    tags = addTags(withoutTags(tags, edit.removedTags), edit.addedTags);
    at += 1;
  }

  return {
    send: (message: unknown) =>
      new Promise<Reply | undefined>((settle) => {
        arriving.push({ ask: (message as { ask: AnnotationEdit }).ask, settle });
      }),
    /** The next message is taken in, and its answer waits to be heard. */
    handle(fails: boolean): void {
      const message = arriving.shift();
      if (!message) return;
      const { id: name = '', isParting } = message.ask;
      if (!fails && !made.has(name)) commit(message.ask);
      if (!fails) made.add(name);
      if (!fails && isParting) parted.add(name);
      message.reply = fails ? { ok: false, code: 'storage-full' } : { ok: true, value: { saved: shown(), at } };
      answering.push(message);
    },
    answer(which: number): void {
      const [message] = answering.length > 0 ? answering.splice(which % answering.length, 1) : [];
      message?.settle(message.reply);
    },
    /** What was committed stays so; nobody hears of it. */
    die(): void {
      made = new Set(parted);
      for (const message of [...answering.splice(0), ...arriving.splice(0)]) message.settle(undefined);
    },
    /** Nobody hears any answer, and what did not arrive does not. */
    forget(): void {
      answering.length = arriving.length = 0;
      made = new Set(parted);
    },
    hasAll: (edits: AnnotationEdit[]) => edits.every(({ id: name = '' }) => made.has(name)),
    isIdle: () => arriving.length + answering.length === 0,
    writeElsewhere: (change: (note: string) => string) => {
      commit({ note: change(note), base: note, addedTags: [], removedTags: [] });
    },
    now: () => ({ note, tags, at, shown: shown() }),
  };
}

const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type'), n: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete'), n: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('tag', 'untag'), n: fc.nat(5) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pass'), n: fc.constantFrom(50, 250, 2_500, 11_000) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('handle'), n: fc.nat(9) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('answer'), n: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('die', 'flush', 'leave', 'retry'), n: fc.constant(0) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('elsewhere', 'news', 'read', 'told'), n: fc.nat(20) }) },
);

/** Microtasks and all that they set off. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** "k007 k012 \n" → its words; each is written once by somebody, and nowhere else. */
const wordsOf = (note: string) => note.match(/[kx]\d{3}/g) ?? [];

/** Between two words. */
function insert(note: string, word: string, n: number): string {
  const places = [0, ...[...note.matchAll(/[kx]\d{3}[ \n]/g)].map(({ index }) => index + 5)];
  const place = places[n % places.length] ?? 0;
  return `${note.slice(0, place)}${word}${n % 3 === 0 ? '\n' : ' '}${note.slice(place)}`;
}

/** What the next page would find, if sealing took no time. */
function createRescueModel() {
  let isWanted = false;
  let kept: AnnotationEdit[] = [];
  return {
    kept: () => (isWanted ? kept : []),
    keep(edits: AnnotationEdit[], isAtRisk: boolean) {
      isWanted = edits.length > 0 && (isWanted || isAtRisk);
      kept = edits;
    },
  };
}

function createRun() {
  vi.clearAllTimers();
  const background = createBackground();
  channel.id = 'us';
  channel.sendMessage = background.send;
  const rescue = createRescueModel();
  const keeper = createKeeper({ onChange: () => undefined, onUnsaved: rescue.keep });
  keeper.meet(seen);
  const alive = new Set<string>();
  const tags = new Map<string, boolean>();
  const reads: { shown: ShownAnnotation | null; at: number }[] = [];
  let count = 0;
  const word = (mark: string) => `${mark}${String(++count).padStart(3, '0')}`;
  const learn = (read: (typeof reads)[number]) => keeper.learn([id], read.shown ? [read.shown] : [], read.at);

  const acts: Record<string, (n: number) => void> = {
    type: (n) => {
      const next = word('k');
      alive.add(next);
      keeper.edit(id, { note: insert(keeper.get(id).note, next, n) });
    },
    delete: (n) => {
      const own = wordsOf(keeper.get(id).note).filter((each) => alive.has(each));
      const gone = own[n % own.length];
      if (!gone) return;
      alive.delete(gone);
      keeper.edit(id, { note: keeper.get(id).note.replaceAll(new RegExp(`${gone}[ \n]`, 'g'), '') });
    },
    tag: (n) => {
      tags.set(`t${n}`, true);
      keeper.edit(id, { tags: addTags(keeper.get(id).tags, [`t${n}`]) });
    },
    untag: (n) => {
      tags.set(`t${n}`, false);
      keeper.edit(id, { tags: withoutTags(keeper.get(id).tags, [`t${n}`]) });
    },
    pass: (n) => void vi.advanceTimersByTime(n),
    handle: (n) => background.handle(n === 0),
    answer: background.answer,
    die: background.die,
    flush: () => keeper.flush(id),
    leave: keeper.leave,
    retry: keeper.retry,
    elsewhere: (n) => {
      const next = word('x');
      alive.add(next);
      background.writeElsewhere((note) => insert(note, next, n));
    },
    news: () => learn({ shown: background.now().shown, at: background.now().at }),
    // A read begins now and is told whenever.
    read: () => void reads.push({ shown: background.now().shown, at: background.now().at }),
    told: (n) => {
      const [read] = reads.length > 0 ? reads.splice(n % reads.length, 1) : [];
      if (read) learn(read);
    },
  };
  return { background, keeper, alive, tags, acts, kept: rescue.kept };
}

/** From now on everything works: until nothing is on its way or waits for its time. */
async function becomeWell(background: ReturnType<typeof createBackground>): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    while (!background.isIdle()) {
      background.handle(false);
      background.answer(0);
      await settled();
    }
    if (vi.getTimerCount() === 0) return;
    vi.advanceTimersByTime(61_000);
    await settled();
  }
  throw new Error('it never comes to rest');
}

beforeAll(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterAll(() => void vi.useRealTimers());

type Run = ReturnType<typeof createRun>;

async function play(run: Run, actions: { kind: string; n: number }[]): Promise<void> {
  for (const { kind, n } of actions) {
    run.acts[kind]?.(n);
    await settled();
    const { status, note } = run.keeper.get(id);
    // What shows "Saved" is in the notebook.
    if (status.kind === 'saved')
      expect(wordsOf(run.background.now().note)).toEqual(expect.arrayContaining(wordsOf(note)));
  }
}

function expectNothingLost({ background, alive, tags }: Run): void {
  const { note, tags: stored } = background.now();
  expect(wordsOf(note)).toEqual(expect.arrayContaining([...alive]));
  for (const [tag, isOn] of tags) expect(stored.includes(tag), tag).toBe(isOn);
}

it('loses nothing, whenever the background dies and however answers come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
      const run = createRun();
      await play(run, actions);
      await becomeWell(run.background);
      expectNothingLost(run);
      // Whoever reads it now has what the reader has.
      run.acts.news?.(0);
      const { note, tags } = run.background.now();
      expect(run.keeper.get(id)).toMatchObject({ note, tags });
      expect(['idle', 'saved']).toContain(run.keeper.get(id).status.kind);
      expect(run.kept()).toEqual([]);
    }),
    runs(2_000),
  );
});

it('writes just what one reader typed, nothing twice, whatever is asked twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
      const run = createRun();
      let typed = '';
      for (const each of actions.filter(({ kind }) => kind !== 'elsewhere')) {
        await play(run, [each]);
        if (each.kind === 'type' || each.kind === 'delete') typed = run.keeper.get(id).note;
        expect(run.keeper.get(id).note).toBe(typed);
      }
      await becomeWell(run.background);
      expect(run.background.now().note.trim()).toBe(typed.trim());
    }),
    runs(2_000),
  );
});

it('hands on what it could not save when the extension goes, and the next page saves it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { maxLength: 40 }),
      fc.array(action, { maxLength: 20 }),
      async (before, after) => {
        const run = createRun();
        await play(run, before);
        channel.id = undefined;
        run.background.die();
        await settled();
        // The reader goes on; nothing reaches the notebook any more but what others write.
        await play(run, [...after.filter(({ kind }) => kind !== 'handle'), { kind: 'type', n: 1 }]);
        const next = await openNext(run);
        await becomeWell(run.background);
        expectNothingLost(run);
        expect(next.kept()).toEqual([]);
        expect(next.keeper.get(id).note).toBe(run.background.now().note);
      },
    ),
    runs(1_000),
  );
});

it('leaves to the next page what the background did not hear, and nothing that it did', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { maxLength: 40 }),
      fc.array(action, { maxLength: 20 }),
      async (before, after) => {
        const run = createRun();
        await play(run, before);
        run.keeper.leave();
        // The page is gone; its last messages are heard or not.
        for (const { kind, n } of after) if (['handle', 'die', 'elsewhere'].includes(kind)) run.acts[kind]?.(n);
        run.background.forget();
        const isHeard = run.background.hasAll(run.kept());
        const { note } = run.background.now();
        const next = await openNext(run);
        await becomeWell(run.background);
        expectNothingLost(run);
        if (isHeard) expect(run.background.now().note).toBe(note);
        expect(next.kept()).toEqual([]);
      },
    ),
    runs(1_000),
  );
});

/** The page is gone, and nobody hears its answers; another opens. */
async function openNext(run: Run) {
  vi.clearAllTimers();
  channel.id = 'us again';
  const rescue = createRescueModel();
  const keeper = createKeeper({ onChange: () => undefined, onUnsaved: rescue.keep });
  keeper.adopt(JSON.parse(JSON.stringify(run.kept())) as AnnotationEdit[]);
  keeper.meet(seen);
  await settled();
  return { keeper, kept: rescue.kept };
}
