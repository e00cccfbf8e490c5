/** @jsxImportSource react */
// @vitest-environment happy-dom
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { apiNote } from '../api-note';
import { getElement } from '../captured-pages';
import { LateHydrationContext } from '../client/late-hydration';
import { PATIENCE, paperLike } from '../mounted-page';
import { ICML_2024 } from '../venue';
import { SubmissionsPage } from './submissions-page';

const notes = Array.from({ length: 25 }, (_, place) => apiNote(paperLike('oral', place, 2), place));
const page = <SubmissionsPage venue={ICML_2024} notes={notes} page={2} count={60} />;

let root: Root | undefined;

afterEach(() => root?.unmount());

/** With the server's markup in the document, and a gate before the list's hydration. */
function hydrateLate() {
  const container = document.createElement('div');
  container.innerHTML = renderToString(page);
  document.body.replaceChildren(container);
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const errors: unknown[] = [];
  root = hydrateRoot(container, <LateHydrationContext value={gate}>{page}</LateHydrationContext>, {
    onRecoverableError: (error) => errors.push(error),
  });
  return { container, open, errors };
}

const isHydrated = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactFiber$'));

test('the list is hydrated after the rest, and untouched it stays what it was', async () => {
  const { container, open, errors } = hydrateLate();
  const list = getElement(container, 'ul.submissions-list');
  await vi.waitFor(() => expect(isHydrated(getElement(container, 'header'))).toBe(true), PATIENCE);
  expect(isHydrated(list)).toBe(false);
  open();
  await vi.waitFor(() => expect(isHydrated(list)).toBe(true), PATIENCE);
  expect(list.isConnected).toBe(true);
  expect(errors).toEqual([]);
});

test('touched before that, it is made anew without what was put there', async () => {
  const { container, open, errors } = hydrateLate();
  const list = getElement(container, 'ul.submissions-list');
  list.firstElementChild?.append(document.createElement('i'));
  open();
  await vi.waitFor(() => expect(errors).toHaveLength(1), PATIENCE);
  expect(String(errors[0])).toContain('Hydration failed');
  expect(list.isConnected).toBe(false);
  expect(container.querySelectorAll('li > .note')).toHaveLength(25);
  expect(container.querySelector('li > i')).toBeNull();
});

test('no note is found in the props of what is above a card', async () => {
  const { container, open } = hydrateLate();
  open();
  const card = getElement(container, 'li > .note');
  await vi.waitFor(() => expect(isHydrated(card)).toBe(true), PATIENCE);
  type Fiber = { return: Fiber | null; memoizedProps: object | null };
  const key = Object.keys(card).find((name) => name.startsWith('__reactFiber$')) ?? '';
  let fiber: Fiber | null = (card as unknown as Record<string, Fiber>)[key] ?? null;
  for (; fiber; fiber = fiber.return) expect(Object.keys(fiber.memoizedProps ?? {})).not.toContain('note');
});

test('pages are addresses', () => {
  const { container } = hydrateLate();
  const links = [...container.querySelectorAll('.pagination a')].map((link) => link.getAttribute('href'));
  expect(links).toContain('/submissions?page=3&venue=ICML.cc%2F2024%2FConference');
});
