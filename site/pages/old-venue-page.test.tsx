/** @jsxImportSource react */
// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getElement } from '../captured-pages';
import { makeLibrary } from '../library';
import { mountPage, oldPaperLike, PATIENCE, unmountPage, visited } from '../mounted-page';
import { ICLR_2018 } from '../venue';
import { OldVenuePage } from './old-venue-page';

vi.setConfig({ testTimeout: 20_000 });

const papers = Array.from({ length: 60 }, (_, place) => oldPaperLike(ICLR_2018.id, 'ICLR 2018 Poster', place));

let pane: Element;

beforeEach(async () => {
  window.location.hash = '#accepted-poster-papers';
  const main = mountPage(<OldVenuePage venue={ICLR_2018} />, makeLibrary([], papers));
  await vi.waitFor(() => expect(main.querySelector('#accepted-poster-papers.active')).not.toBeNull(), PATIENCE);
  pane = getElement(main, '#accepted-poster-papers');
});

afterEach(() => {
  unmountPage();
  window.location.hash = '';
});

const firstId = () => pane.querySelector('li.note')?.getAttribute('data-id');

const click = (selector: string) =>
  getElement(pane, selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));

test('the li is the note, and its title stands between line breaks', () => {
  const link = getElement(pane, 'li.note[data-id] > h4 > a');
  expect(link.getAttribute('href')).toBe(`/forum?id=${firstId()}`);
  expect(link.textContent).toMatch(/^\n\s+Paper 0\n\s+$/);
});

test('another page fills the same list anew', async () => {
  const list = getElement(pane, 'ul.submissions-list');
  for (const item of list.children) item.append(document.createElement('i'));
  list.prepend(document.createElement('i'));
  const before = firstId();
  click('[data-page-number="2"]:not(.right-arrow) > a');
  await vi.waitFor(() => expect(firstId()).not.toBe(before), PATIENCE);
  expect(list.isConnected).toBe(true);
  expect(list.querySelectorAll('i')).toHaveLength(0);
  expect(pane.querySelector('.pagination .active')?.textContent?.trim()).toBe('2');
});

test('a search does, too, and leaves no pages', async () => {
  const input = getElement(pane, 'input[type="text"]');
  if (input instanceof HTMLInputElement) input.value = 'Paper 59';
  input.dispatchEvent(new Event('keyup', { bubbles: true }));
  await vi.waitFor(() => expect(pane.querySelectorAll('li.note')).toHaveLength(1), PATIENCE);
  expect(pane.querySelector('.pagination')).toBeNull();
});

test('details are there all the time, and a click opens them', async () => {
  const details = getElement(pane, '.note-contents-toggle + .collapse');
  expect(details.querySelector('.note-content-field')?.textContent?.trim()).toBe('Keywords:');
  click('.note-contents-toggle');
  await vi.waitFor(() => expect(details.classList.contains('in')).toBe(true), PATIENCE);
  expect(pane.querySelector('.note-contents-toggle')?.textContent).toBe('Hide details');
});

test('the container takes clicks on links to the router', () => {
  const id = firstId();
  click('h4 > a');
  expect(visited).toEqual([`/forum?id=${id}`]);
});
