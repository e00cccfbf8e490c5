// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { PATIENCE, unmountPage } from '../mounted-page';
import { mountVenuePage } from '../mounted-venue-page';

vi.setConfig({ testTimeout: 20_000 });

afterEach(unmountPage);

const settle = () => new Promise((resolve) => setTimeout(resolve, 400));

const count = (selector: string) => document.querySelectorAll(selector).length;

function mark(place: Element | null, className: string): void {
  const foreign = document.createElement('i');
  foreign.className = className;
  place?.append(foreign);
}

async function clickPage(pane: string, page: string): Promise<void> {
  const links = [...document.querySelectorAll<HTMLElement>(`${pane} .pagination a`)];
  const before = document.querySelector(`${pane} h4 > a`)?.getAttribute('href');
  links.find((link) => link.textContent === page)?.click();
  await vi.waitFor(
    () => expect(document.querySelector(`${pane} h4 > a`)?.getAttribute('href')).not.toBe(before),
    PATIENCE,
  );
  await settle();
}

test('a page turned in one tab rebuilds every card of all tabs, but keeps the li of the others', async () => {
  await mountVenuePage();
  await settle();
  for (const item of document.querySelectorAll('.list-paginated > li')) {
    mark(item, 'in-li');
    mark(item.querySelector('.note'), 'in-note');
  }
  expect([count('.in-li'), count('.in-note')]).toEqual([75, 75]);
  await clickPage('#accept-poster', '2');
  expect([count('.in-li'), count('.in-note')]).toEqual([50, 0]);
  // React puts the rebuilt card behind what was appended to the li.
  expect(count('.in-li + .note')).toBe(50);
});

test('a script cannot open the details, it only mounts them', async () => {
  await mountVenuePage();
  await settle();
  const widget = document.querySelector('#accept-oral .collapse-widget');
  widget?.querySelector('a')?.click();
  await vi.waitFor(() => expect(widget?.querySelector('a')?.textContent).toBe('Hide details'), PATIENCE);
  expect(widget?.querySelector('.collapse-indent')?.className).toBe('collapse-indent collapse');
});

test('a tab click shows its pane and writes the hash', async () => {
  await mountVenuePage();
  expect(window.location.hash).toBe('#tab-accept-oral');
  document.querySelector<HTMLElement>('.nav-tabs a[href="#accept-spotlight"]')?.click();
  await vi.waitFor(() => expect(document.querySelector('.tab-pane.active')?.id).toBe('accept-spotlight'), PATIENCE);
  expect(window.location.hash).toBe('#tab-accept-spotlight');
  window.location.hash = '';
});
