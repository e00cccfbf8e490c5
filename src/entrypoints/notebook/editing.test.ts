import { beforeEach, expect, it, vi } from 'vitest';
import type { Ask } from '../../messages/protocol';
import { createEditing } from './editing';

const request = vi.hoisted(() => vi.fn());
vi.mock('../../messages/request', () => ({
  request,
  isConnected: () => true,
  isAwake: () => true,
  isRequestFailure: (error: unknown) => error instanceof Error && 'code' in error,
}));

const id = 'abcdefghij';
const paper = { id, title: 'A', authors: [], seenAt: 1 };
const written = { paper, annotation: { paperId: id, note: 'before', tags: ['LoRA'], createdAt: 1, editedAt: 1 } };

/** What reached the disk. */
let saved: Ask<'saveAnnotation'>[];
let isFull: boolean;

beforeEach(async () => {
  const entries = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    get length() {
      return entries.size;
    },
    key: (i: number) => [...entries.keys()][i] ?? null,
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, text: string) => entries.set(name, text),
    removeItem: (name: string) => entries.delete(name),
  });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const jwk = await crypto.subtle.exportKey('jwk', key);
  [saved, isFull] = [[], false];
  request.mockImplementation(async (name: string, ask: Ask<'saveAnnotation'>) => {
    if (name === 'rescueKey') return { key: jwk };
    if (isFull) throw Object.assign(new Error('full'), { code: 'storage-full' });
    saved.push(ask);
    return { saved: { annotation: { ...written.annotation, note: ask.note }, tree: [] }, at: Date.now() };
  });
});

it('begins with what is stored, and saves what differs', async () => {
  const editing = createEditing();
  expect(editing.find(id)).toBeUndefined();
  editing.begin(written);
  editing.edit(id, { note: 'after', tags: ['LoRA', 'DPO'] });
  editing.flush(id);
  expect(saved).toMatchObject([{ note: 'after', base: 'before', addedTags: ['DPO'], removedTags: [] }]);
});

it('hears what others write of what it has begun, and of nothing else', () => {
  const editing = createEditing();
  const redraw = vi.fn();
  editing.listen(id, redraw);
  editing.learn(id, written, 1);
  expect(redraw).not.toHaveBeenCalled();
  editing.begin(written);
  editing.learn(id, { ...written, annotation: { ...written.annotation, note: 'theirs' } }, 2);
  expect(redraw).toHaveBeenCalled();
  expect(editing.find(id)?.note).toBe('theirs');
});

it('leaves what a full disk refuses to the next page', async () => {
  const page = createEditing();
  isFull = true;
  page.begin(written);
  page.edit(id, { note: 'after' });
  page.flush(id);
  await vi.waitFor(() => expect(localStorage).toHaveLength(1));
  expect(page.isAtRisk()).toBe(false);
  isFull = false;
  const next = createEditing();
  await next.takeOver();
  await vi.waitFor(() => expect(saved).toMatchObject([{ note: 'after', base: 'before' }]));
  expect(next.find(id)?.note).toBe('after');
});

it('makes a tag of what is left in the tag field when the page goes', () => {
  const editing = createEditing();
  editing.begin(written);
  const done = editing.addCommitter(() => editing.edit(id, { tags: ['LoRA', 'left'] }));
  editing.leave();
  expect(saved).toMatchObject([{ addedTags: ['left'] }]);
  done();
});
