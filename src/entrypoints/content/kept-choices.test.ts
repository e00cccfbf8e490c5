import { beforeEach, expect, it, vi } from 'vitest';
import { usualFilter } from '../../domain/card-filter';
import { type Choices, createChoices } from './kept-choices';

type Pending = { run: () => void };

const kept = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  pending: [] as Pending[],
  listeners: [] as (() => void)[],
}));

function tellAll(): void {
  for (const listener of kept.listeners) listener();
}

/** Storage that answers when it is told to, in any order; a read tells what is stored when it answers. */
vi.mock('../../messages/extension', () => {
  const later = <T>(work: () => T) => new Promise<T>((resolve) => kept.pending.push({ run: () => resolve(work()) }));
  const local = {
    get: () => later(() => structuredClone(kept.stored)),
    set: (some: object) => {
      const done = later(() => undefined);
      Object.assign(kept.stored, structuredClone(some));
      return done.then(tellAll);
    },
  };
  const onChanged = { addListener: (listener: () => void) => kept.listeners.push(listener) };
  return { extension: { storage: { local, onChanged } } };
});

beforeEach(() => {
  kept.stored = {};
  kept.pending = [];
  kept.listeners = [];
});

/** Lets the oldest open request be answered, and what follows from that happen. */
async function answer(): Promise<void> {
  kept.pending.shift()?.run();
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
}

async function answerAll(): Promise<void> {
  while (kept.pending.length > 0) await answer();
}

const hiding = { ...usualFilter, passed: 'hide' as const };

it('are what is stored, once they are read', async () => {
  kept.stored = { isFolded: true };
  const choices = createChoices(() => undefined);
  expect(choices.areRead()).toBe(false);
  await answerAll();
  expect([choices.areRead(), choices.get().isFolded]).toEqual([true, true]);
});

it('keep what is chosen before they are read', async () => {
  kept.stored = { isFolded: true, filter: usualFilter };
  const choices = createChoices(() => undefined);
  choices.keep({ filter: hiding });
  await answerAll();
  expect(choices.get()).toMatchObject({ isFolded: true, filter: { passed: 'hide' } });
});

it('never go back to what was read before a later choice', async () => {
  const shown: Choices[] = [];
  const choices = createChoices((each) => shown.push(each));
  await answerAll();
  kept.stored.isFolded = false;
  tellAll(); // another tab
  const [reading] = kept.pending.splice(0, 1);
  choices.keep({ isFolded: true });
  reading?.run();
  await answerAll();
  expect(choices.get().isFolded).toBe(true);
  expect(shown.slice(-2).map(({ isFolded }) => isFolded)).toEqual([true, true]);
});

it('stay while two choices are being written', async () => {
  const shown: boolean[] = [];
  const choices = createChoices(({ isFolded }) => shown.push(isFolded));
  await answerAll();
  choices.keep({ isFolded: true });
  choices.keep({ isFolded: false });
  choices.keep({ isFolded: true });
  const from = shown.length;
  await answerAll();
  expect(choices.get().isFolded).toBe(true);
  expect(shown.slice(from)).not.toContain(false);
});

it('take over what another tab chose, but for what was asked of this list alone', async () => {
  const choices = createChoices(() => undefined);
  await answerAll();
  choices.keep({ filter: { ...usualFilter, words: 'attention' } });
  await answerAll();
  kept.stored.filter = hiding;
  tellAll();
  await answerAll();
  expect(choices.get().filter).toMatchObject({ passed: 'hide', words: 'attention' });
});
