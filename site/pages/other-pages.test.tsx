/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useValidAriaRole: a role at a venue.
// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { getElement } from '../captured-pages';
import { makeLibrary } from '../library';
import { mountPage, PATIENCE, paperLike, unmountPage } from '../mounted-page';
import { ICML_2024, VENUES } from '../venue';
import { ActivityPage } from './activity-page';
import { ConsolePage } from './console-page';
import { HostPage } from './host-page';
import { TasksPage } from './tasks-page';

afterEach(unmountPage);

const library = makeLibrary([paperLike('oral', 0, 2), paperLike('oral', 1, 2)], []);
const notes = [...library.notes];

test('a console has papers in the rows of a table, and headings beside them that are none', async () => {
  const main = mountPage(<ConsolePage venue={ICML_2024} role="Reviewers" notes={notes} />);
  await vi.waitFor(() => expect(main.querySelectorAll('tbody > tr')).toHaveLength(2), PATIENCE);
  const hrefs = [...main.querySelectorAll('table div.note > h4 > a')].map((link) => link.getAttribute('href'));
  expect(hrefs[0]).toMatch(/^\/forum\?id=oral1000000&referrer=%5BReviewers%20Console%5D/);
  expect(main.querySelectorAll('table h4 > a')).toHaveLength(4);
});

test('a task names its paper below its own title', async () => {
  const main = mountPage(<TasksPage notes={notes} />);
  await vi.waitFor(() => expect(main.querySelectorAll('.task-list > li.note')).toHaveLength(2), PATIENCE);
  expect(getElement(main, 'li.note > h4 > a').textContent).toBe('Submission1 Official Review');
  expect(getElement(main, 'li.note .parent-title a').getAttribute('href')).toMatch(/^\/forum\?id=oral1000000&/);
});

test('activity is of edits', async () => {
  const main = mountPage(<ActivityPage venue={ICML_2024} />, library);
  await vi.waitFor(() => expect(main.querySelectorAll('li.note.note-activity')).toHaveLength(2), PATIENCE);
});

test('a host has links to its venues only', async () => {
  const main = mountPage(<HostPage host="ICLR.cc" venues={VENUES.filter(({ id }) => id.startsWith('ICLR.cc'))} />);
  await vi.waitFor(() => expect(main.querySelectorAll('.venues-list a')).toHaveLength(2), PATIENCE);
  expect(main.querySelector('.note')).toBeNull();
});
