/** @jsxImportSource react */
// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { getElement } from '../captured-pages';
import { makeLibrary } from '../library';
import { mountPage, oldPaperLike, PATIENCE, paperLike, showPage, unmountPage, visited } from '../mounted-page';
import { ICLR_2023 } from '../venue';
import { SearchPage } from './search-page';

vi.setConfig({ testTimeout: 20_000 });

afterEach(unmountPage);

const library = makeLibrary(
  Array.from({ length: 50 }, (_, place) => ({ ...paperLike('poster', place, 2), title: `Paper $x_${place}$` })),
  Array.from({ length: 50 }, (_, place) => oldPaperLike(ICLR_2023.id, 'ICLR 2023 poster', place)),
);

const query = { term: 'paper', content: 'all', group: 'all', source: 'forum' };

const cards = () => [...document.querySelectorAll('ul.submissions-list > li')];

const findList = () => document.querySelector('ul.submissions-list');

/** Past the first list, which is taken away again. */
async function settle(): Promise<void> {
  const first = await vi.waitFor(() => getElement(document, 'ul.submissions-list'), PATIENCE);
  await vi.waitFor(() => expect(first.isConnected).toBe(false), PATIENCE);
  await vi.waitFor(() => expect(findList()).not.toBeNull(), PATIENCE);
}

test('the list is mounted, taken away, and mounted again', async () => {
  mountPage(<SearchPage query={query} />, library);
  const first = await vi.waitFor(() => getElement(document, 'ul.submissions-list'), PATIENCE);
  await settle();
  expect(first.isConnected).toBe(false);
  expect(cards()).toHaveLength(40);
});

test('20 of each API, then 20 more of each, and the first ones keep their li', async () => {
  mountPage(<SearchPage query={query} />, library);
  await settle();
  await vi.waitFor(() => expect(cards()).toHaveLength(40), PATIENCE);
  expect(cards()[0]?.querySelector('.note')?.className).toBe('note   undefined');
  expect(cards()[20]?.querySelector('.note')?.className).toBe('note  ');
  const before = cards();
  document.querySelector<HTMLElement>('.text-center button')?.click();
  await vi.waitFor(() => expect(cards()).toHaveLength(80), PATIENCE);
  expect(cards().slice(0, 40)).toEqual(before);
  expect(cards()[0]?.querySelector('h4')?.textContent).toBe('Paper $x_0$');
});

test('a reply leads to its place in the forum and names its paper', async () => {
  mountPage(<SearchPage query={{ ...query, term: 'main claim', source: 'reply' }} />, library);
  await settle();
  await vi.waitFor(() => expect(cards()).toHaveLength(20), PATIENCE);
  const link = cards()[0]?.querySelector('h4 > a');
  expect(link?.getAttribute('href')).toMatch(/^\/forum\?id=post1000000&noteId=[\w-]{10}$/);
  expect(link?.textContent).toMatch(/^Official Review of Submission1 by Reviewer \w{4}$/);
  expect(cards()[0]?.querySelector('.note-parent-title')?.textContent).toBe('Paper $x_0$');
});

test('another source is another search', async () => {
  mountPage(<SearchPage query={query} />, library);
  await settle();
  await vi.waitFor(() => expect(cards()).toHaveLength(40), PATIENCE);
  const before = cards()[0];
  document.querySelector<HTMLElement>('input[value="reply"]')?.click();
  expect(visited).toEqual(['/search?term=paper&content=all&group=all&source=reply']);
  showPage(<SearchPage query={{ ...query, term: 'main claim', source: 'all' }} />);
  await vi.waitFor(() => expect(document.querySelectorAll('.note-parent-title').length).toBeGreaterThan(0), PATIENCE);
  expect(before?.isConnected).toBe(false);
});
