import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationEdit, Ask, ShownAnnotation } from '../../messages/protocol';
import { createKeeper } from './keeper';

const request = vi.hoisted(() => vi.fn());
vi.mock('../../messages/request', () => ({
  request,
  isConnected: () => isConnected,
  isAwake: () => isAwake,
  isRequestFailure: (error: unknown) => error instanceof Error && 'code' in error,
}));

const id = 'abcdefghij';
const seen = { paper: { id, title: 'A', authors: [], seenAt: 1 } };
const shown = (note: string, tags: string[] = []): ShownAnnotation => ({
  annotation: { paperId: id, note, tags, createdAt: 1, editedAt: 1 },
  tree: [],
});

/** Each save waits for the test to answer it. */
let saves: {
  ask: Ask<'saveAnnotation'>;
  answer: (saved: ShownAnnotation | null, at?: number) => void;
  fail: (code: string) => void;
}[];
let keeper: ReturnType<typeof createKeeper>;
let risks: { edits: AnnotationEdit[]; isAtRisk: boolean }[];
let isConnected: boolean;
let isAwake: boolean;

beforeEach(() => {
  vi.stubGlobal('window', globalThis);
  vi.useFakeTimers();
  saves = [];
  request.mockImplementation((_name: string, ask: Ask<'saveAnnotation'>) => {
    const { promise, resolve, reject } = withResolvers<{ saved: ShownAnnotation | null; at: number }>();
    const fail = (code: string) => reject(Object.assign(new Error(code), { code }));
    saves.push({ ask, answer: (saved, at = 10) => resolve({ saved, at }), fail });
    return promise;
  });
  risks = [];
  isConnected = isAwake = true;
  keeper = createKeeper({ onChange: () => undefined, onUnsaved: (edits, isAtRisk) => risks.push({ edits, isAtRisk }) });
  keeper.meet(seen);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const status = () => keeper.get(id).status.kind;

describe('the keeper', () => {
  it('sends what was typed within 300 ms, once, and says "saved" only after the answer', async () => {
    for (const note of ['a', 'ab', 'abc']) {
      keeper.edit(id, { note });
      await pass(90);
    }
    await pass(300 - 270);
    expect(saves.map(({ ask }) => ask.note)).toEqual(['abc']);
    expect(status()).toBe('saving');
    saves[0]?.answer(shown('abc'));
    await settle();
    expect(status()).toBe('saved');
  });

  it('never says "saved" of what was typed since', async () => {
    keeper.edit(id, { note: 'a' });
    keeper.flush(id);
    keeper.edit(id, { note: 'ab' });
    saves[0]?.answer(shown('a'));
    await settle();
    expect([status(), keeper.get(id).note]).toEqual(['saving', 'ab']);
    await pass(200);
    expect(saves[1]?.ask).toMatchObject({ note: 'ab', base: 'a' });
  });

  it('has one save on its way at a time, and sends the next with the answer', async () => {
    keeper.edit(id, { note: 'a' });
    keeper.flush(id);
    keeper.edit(id, { note: 'ab' });
    keeper.flush(id);
    expect(saves.map(({ ask }) => ask.note)).toEqual(['a']);
    saves[0]?.answer(shown('a'));
    await settle();
    expect(saves[1]?.ask).toMatchObject({ note: 'ab', base: 'a' });
  });

  it('waits for nothing when the page goes', () => {
    keeper.edit(id, { note: 'a' });
    keeper.flush(id);
    keeper.edit(id, { note: 'ab' });
    keeper.leave();
    expect(saves.map(({ ask }) => [ask.base, ask.note])).toEqual([
      ['', 'a'],
      ['', 'a'],
      ['a', 'ab'],
    ]);
  });

  it('names what it leaves to the next page as it names what it sends, and sends it again if need be', () => {
    keeper.edit(id, { note: 'a' });
    keeper.flush(id);
    keeper.edit(id, { note: 'ab' });
    const sealed = risks.at(-1)?.edits;
    keeper.leave();
    expect(saves.map(({ ask }) => ask.id)).toEqual([sealed?.[0]?.id, sealed?.[0]?.id, sealed?.[1]?.id]);
    expect(saves.map(({ ask }) => ask.isParting)).toEqual([undefined, true, true]);
    expect(risks.at(-1)).toEqual({ edits: sealed, isAtRisk: true });
    expect(new Set(sealed?.map((edit) => edit.id)).size).toBe(2);
    keeper.leave(); // a page that hides first and then goes
    expect(saves.length).toBe(3);
  });

  it('leaves a refused save to the next page where the page went meanwhile and has no clock any more', async () => {
    keeper.edit(id, { note: 'a' });
    keeper.leave();
    vi.stubGlobal('setTimeout', () => {
      throw new Error('NS_ERROR_NOT_INITIALIZED');
    });
    saves[0]?.fail('newer-version');
    await settle();
    expect(status()).toBe('failed');
    expect(risks.at(-1)).toMatchObject({ edits: [{ note: 'a' }], isAtRisk: true });
    expect(risks).toHaveLength(3);
  });

  it('wakes a sleeping background with the first letter', async () => {
    isAwake = false;
    keeper.edit(id, { note: 'a' });
    await pass(0);
    expect(saves.length).toBe(1);
  });

  it('takes nothing for saved of which one of two saves failed', async () => {
    keeper.edit(id, { tags: ['LoRA'] });
    keeper.flush(id);
    keeper.edit(id, { note: 'a' });
    keeper.leave();
    saves[2]?.answer(shown('a'));
    saves[0]?.fail('storage-failed');
    saves[1]?.fail('storage-failed');
    await settle();
    expect(keeper.get(id)).toMatchObject({ note: 'a', status: { kind: 'failed' } });
    await pass(5_000);
    expect(saves[3]?.ask).toMatchObject({ addedTags: ['LoRA'] });
  });

  it('has nothing left to say of what was taken back before it was sent', async () => {
    keeper.edit(id, { tags: ['LoRA'] });
    keeper.flush(id);
    saves[0]?.answer(shown('', ['LoRA']));
    await settle();
    keeper.edit(id, { tags: ['LoRA', 'DPO'] });
    keeper.edit(id, { tags: ['LoRA'] });
    await pass(1_000);
    expect([status(), saves.length]).toEqual(['saved', 1]);
  });

  it('keeps the text of a failed save, says why, and tries again', async () => {
    keeper.edit(id, { note: 'a' });
    keeper.flush(id);
    saves[0]?.fail('storage-full');
    await settle();
    expect(keeper.get(id)).toMatchObject({ note: 'a', status: { kind: 'failed', code: 'storage-full' } });
    await pass(5_000);
    expect(saves[1]?.ask).toMatchObject({ note: 'a', base: '' });
    saves[1]?.answer(shown('a'));
    await settle();
    expect(status()).toBe('saved');
  });

  it('takes in what another editor wrote, behind what was typed meanwhile', async () => {
    keeper.edit(id, { note: 'mine' });
    keeper.flush(id);
    keeper.edit(id, { note: 'mine, longer' });
    saves[0]?.answer(shown('mine\n\ntheirs'));
    await settle();
    expect(keeper.get(id).note).toBe('mine, longer\n\ntheirs');
    await pass(200);
    expect(saves[1]?.ask).toMatchObject({ note: 'mine, longer\n\ntheirs', base: 'mine\n\ntheirs' });
  });

  it('tells tags as what was added and removed', async () => {
    keeper.learn([id], [shown('', ['a', 'b'])], 1);
    keeper.edit(id, { tags: ['b', 'c'] });
    keeper.flush(id);
    expect(saves[0]?.ask).toMatchObject({ addedTags: ['c'], removedTags: ['a'] });
    keeper.edit(id, { tags: ['b'] });
    saves[0]?.answer(shown('', ['b', 'c', 'theirs']));
    await settle();
    expect(keeper.get(id).tags).toEqual(['b', 'theirs']);
  });

  it('learns what the notebook says, except of what is being changed', async () => {
    keeper.learn([id], [shown('from disk')], 1);
    expect(keeper.get(id).note).toBe('from disk');
    keeper.edit(id, { note: 'from disk, typing' });
    keeper.learn([id], [shown('from disk\nand elsewhere')], 2);
    expect(keeper.get(id).note).toBe('from disk, typing\nand elsewhere');
    keeper.flush(id);
    expect(saves[0]?.ask.base).toBe('from disk\nand elsewhere');
  });

  it('hears what was written elsewhere while a save was on its way, after its answer', async () => {
    keeper.edit(id, { note: 'mine' });
    keeper.flush(id);
    keeper.learn([id], [shown('mine\nand theirs')], 11);
    expect(keeper.get(id).note).toBe('mine');
    saves[0]?.answer(shown('mine'), 10);
    await settle();
    expect(keeper.get(id)).toMatchObject({ note: 'mine\nand theirs', status: { kind: 'saved' } });
  });

  it('tells again what was told and not answered, before what was typed since', async () => {
    keeper.edit(id, { note: 'first' });
    keeper.flush(id);
    keeper.edit(id, { note: 'fast' });
    saves[0]?.fail('no-answer');
    await settle();
    keeper.flush(id);
    expect(saves[1]?.ask).toMatchObject({ note: 'first', base: '' });
    saves[1]?.answer(shown('first'));
    await settle();
    expect(saves[2]?.ask).toMatchObject({ note: 'fast', base: 'first' });
  });

  it('says "not saved" until it is, and tries sooner when the reader writes or comes back', async () => {
    keeper.edit(id, { note: 'a' });
    keeper.flush(id);
    for (const tries of [1, 2, 3, 4]) {
      saves[tries - 1]?.fail('storage-full');
      await settle();
      expect(status()).toBe('failed');
      await pass(2_000 * 2 ** (tries - 1) - 1);
      expect(saves.length).toBe(tries);
      await pass(1);
      expect([saves.length, status()]).toEqual([tries + 1, 'failed']);
    }
    saves[4]?.fail('storage-full');
    await settle();
    keeper.retry();
    expect(saves.length).toBe(6);
    saves[5]?.fail('storage-full');
    await settle();
    keeper.edit(id, { note: 'ab' });
    await pass(200);
    expect([saves.length, status()]).toEqual([7, 'failed']);
  });

  it('tells what may have to outlive the page from the first failure until all is saved', async () => {
    keeper.edit(id, { note: 'a' });
    keeper.flush(id);
    expect(risks).toMatchObject([{ edits: [{ note: 'a', base: '' }], isAtRisk: false }]);
    saves[0]?.fail('storage-full');
    await settle();
    keeper.edit(id, { note: 'ab' });
    expect(risks.at(-1)).toMatchObject({
      edits: [
        { note: 'a', base: '' },
        { note: 'ab', base: 'a' },
      ],
      isAtRisk: true,
    });
    keeper.flush(id);
    saves[1]?.answer(shown('a'));
    await settle();
    saves[2]?.answer(shown('ab'));
    await settle();
    expect([risks.at(-1), status()]).toEqual([{ edits: [], isAtRisk: false }, 'saved']);
  });

  it('knows at once that the extension is gone', () => {
    isConnected = false;
    keeper.edit(id, { note: 'a' });
    expect(keeper.get(id).status).toEqual({ kind: 'failed', code: 'disconnected' });
    expect(risks).toMatchObject([{ edits: [{ note: 'a', base: '' }], isAtRisk: true }]);
    expect(saves).toEqual([]);
  });

  it('makes what a page before could not save after what was typed here already', async () => {
    keeper.edit(id, { note: 'here' });
    keeper.adopt([{ seen, base: '', note: 'before', addedTags: [], removedTags: [] }]);
    expect(keeper.get(id).note).toBe('before\nhere');
    saves[0]?.answer(shown('here'));
    await settle();
    expect(saves.map(({ ask }) => ask.note)).toEqual(['here', 'before']);
    saves[1]?.answer(shown('before\nhere'));
    await settle();
    expect(keeper.get(id)).toMatchObject({ note: 'before\nhere', status: { kind: 'saved' } });
  });

  it('makes what a page before could not save, around what is known of it', async () => {
    keeper.learn([id], [shown('one\ntwo', ['x'])], 5);
    const edit = { seen, base: 'one', note: 'one!', addedTags: ['y'], removedTags: [] };
    keeper.adopt([edit, { ...edit, base: 'one!', note: 'one!!', addedTags: [] }]);
    expect(keeper.get(id)).toMatchObject({ note: 'one!!\ntwo', tags: ['x', 'y'], status: { kind: 'saving' } });
    expect(saves.map(({ ask }) => ask)).toEqual([edit]);
    saves[0]?.answer(shown('one!\ntwo', ['x', 'y']));
    await settle();
    expect(saves[1]?.ask).toMatchObject({ base: 'one!', note: 'one!!' });
    saves[1]?.answer(shown('one!!\ntwo', ['x', 'y']));
    await settle();
    expect([status(), risks.at(-1)?.edits]).toEqual(['saved', []]);
  });

  it('is not told older things by an answer that was overtaken', async () => {
    keeper.edit(id, { tags: ['LoRA'] });
    keeper.flush(id);
    saves[0]?.answer(shown('', ['LoRA']), 20);
    await settle();
    keeper.learn([id], [], 19);
    expect(keeper.get(id).tags).toEqual(['LoRA']);
    keeper.learn([id], [shown('', ['LoRA', 'theirs'])], 20);
    expect(keeper.get(id).tags).toEqual(['LoRA', 'theirs']);
  });

  it('has a note at hand that was told of before its card came', () => {
    const early = createKeeper({ onChange: () => undefined });
    early.learn([id], [shown('early')], 2);
    early.learn([id], [], 1);
    early.meet(seen);
    expect(early.get(id).note).toBe('early');
  });
});
