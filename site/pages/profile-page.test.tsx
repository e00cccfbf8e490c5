/** @jsxImportSource react */
// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { getElement, parseHtml } from '../captured-pages';
import { makeLibrary } from '../library';
import { mountPage, PATIENCE, paperLike, unmountPage } from '../mounted-page';
import { ProfilePage } from './profile-page';

afterEach(unmountPage);

const library = makeLibrary(
  [
    { ...paperLike('oral', 0, 2), imports: ['DBLP', 'ORCID'] },
    { ...paperLike('oral', 1, 2), imports: ['DBLP'] },
  ],
  [],
);
const id = '~Ada_Exa_01';
const profile = { id, name: 'Ada Exa 0', publications: library.findPublications(id) };

const idOf = (element: Element) =>
  new URLSearchParams(element.querySelector('h4 > a')?.getAttribute('href')?.split('?')[1]).get('id');

test('imports of one paper share an li, and a button gives it another id', async () => {
  const main = mountPage(<ProfilePage profile={profile} />);
  await vi.waitFor(() => expect(main.querySelectorAll('.submissions-list > li')).toHaveLength(4), PATIENCE);
  const item = getElement(main, 'li:has(> .note > .note)');
  const before = idOf(item);
  getElement(item, 'button:not(.active)').dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await vi.waitFor(() => expect(idOf(item)).not.toBe(before), PATIENCE);
  expect(item.isConnected).toBe(true);
  expect(library.findNote(idOf(item) ?? '')?.content.title.value).toBe('Paper 0');
});

test('links say where they come from', () => {
  const main = parseHtml(renderToStaticMarkup(<ProfilePage profile={profile} />));
  const hrefs = [...main.querySelectorAll('.submissions-list h4 > a')].map((link) => link.getAttribute('href'));
  expect(hrefs).toHaveLength(4);
  for (const href of hrefs) expect(href).toMatch(/^\/forum\?id=[\w-]+&referrer=%5Bthe%20profile%20of%20Ada/);
});

test('the date comes with hydration, in front of the venue', async () => {
  const meta = (root: ParentNode) => [...getElement(root, '.note-meta-info').children].map((item) => item.textContent);
  expect(meta(parseHtml(renderToStaticMarkup(<ProfilePage profile={profile} />)))[0]).toBe('ORCID 2024');
  const main = mountPage(<ProfilePage profile={profile} />);
  await vi.waitFor(() => expect(meta(main)).toHaveLength(3), PATIENCE);
  expect(meta(main).slice(0, 2)).toEqual(['Published: 01 Jul 2024, Last Modified: 01 Jul 2024', 'ORCID 2024']);
});
