// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { countSteps, findPageLink, findStepTowards, listPages, pageOf, tabOf } from './list-page';

const numbers = (from: number, to: number, active: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .map((n) => `<li class="${n === active ? 'active' : ''}"><a href="#" role="button">${n}</a></li>`)
    .join('');

const arrows = (side: 'left' | 'right', signs: string, isDisabled: boolean) =>
  [...signs]
    .map((sign) =>
      isDisabled
        ? `<li class="disabled ${side}-arrow"><span><span>${sign}</span></span></li>`
        : `<li class="${side}-arrow"><a href="#" data-sign="${sign}"><span>${sign}</span></a></li>`,
    )
    .join('');

type Row = { from: number; to: number; active: number; isLast?: boolean };
const row = ({ from, to, active, isLast = false }: Row) =>
  `<nav class="pagination-container"><ul class="pagination">${arrows('left', '«‹', active === 1)}${numbers(from, to, active)}${arrows('right', '›»', isLast)}</ul></nav>`;

const pane = (id: string, rest: string, search = '') =>
  `<div class="tab-pane" id="${id}"><form class="notes-search-form"><input type="text" value="${search}"></form><ul><li class="card"></li><li class="card"></li></ul>${rest}</div>`;

function show(panes: string): Element[] {
  document.body.innerHTML = `<ul class="nav nav-tabs">
    <li><a href="#accept-oral" role="tab"> Accept (Oral) </a></li><li><a href="#accept-poster" role="tab">Accept (Poster)</a></li>
    <li><a href="#recent-activity" role="tab">Recent Activity</a></li></ul>${panes}<div class="tab-pane" id="recent-activity"></div>`;
  return [...document.querySelectorAll('.card')];
}

describe('listPages', () => {
  it('tells the tabs that hold papers, with the page shown and the last one where it is in sight', () => {
    const cards = show(
      pane('accept-oral', row({ from: 1, to: 6, active: 2 })) +
        pane('accept-poster', row({ from: 8, to: 17, active: 13 }), ' learning'),
    );
    expect(listPages(document, cards)).toEqual([
      { tab: 'accept-oral', label: 'Oral', page: 2, pages: 6, isSearch: false },
      { tab: 'accept-poster', label: 'Poster', page: 13, isSearch: true },
    ]);
    expect(cards.map(tabOf)).toEqual(['accept-oral', 'accept-oral', 'accept-poster', 'accept-poster']);
    expect(pageOf(cards[3] as Element)).toBe(13);
  });

  it('counts the cards of a list of one page, and knows the last page when it is shown', () => {
    const cards = show(
      pane('accept-oral', '') + pane('accept-poster', row({ from: 82, to: 91, active: 91, isLast: true })),
    );
    expect(listPages(document, cards)).toMatchObject([
      { page: 1, pages: 1, total: 2 },
      { page: 91, pages: 91 },
    ]);
  });

  it('takes the counts that the page tells, and nothing that is none', () => {
    const cards = show(pane('accept-poster', row({ from: 1, to: 10, active: 1 })));
    const tell = (detail: string) =>
      document.addEventListener(
        'kininaru:ask-counts',
        () => document.dispatchEvent(new CustomEvent('kininaru:tell-counts', { detail })),
        { once: true },
      );
    tell(JSON.stringify([{ tab: 'accept-poster', total: 2275, perPage: 25 }]));
    expect(listPages(document, cards)).toMatchObject([{ pages: 91, total: 2275 }]);
    for (const bad of ['', '{}', '[{"tab":"accept-poster","total":-1,"perPage":25}]', '[{"tab":1}]']) {
      tell(bad);
      expect(listPages(document, cards)).toEqual([{ tab: 'accept-poster', label: 'Poster', page: 1, isSearch: false }]);
    }
  });
});

describe('the way through a list', () => {
  it('leads to the next page and back by the single arrows of the own tab', () => {
    const cards = show(
      pane('accept-oral', row({ from: 1, to: 6, active: 1 })) +
        pane('accept-poster', row({ from: 82, to: 91, active: 91, isLast: true })),
    );
    const [oral, , poster] = cards as [Element, Element, Element];
    expect(findPageLink(oral, 'next')?.dataset.sign).toBe('›');
    expect(findPageLink(oral, 'previous')).toBeUndefined();
    expect(findPageLink(poster, 'next')).toBeUndefined();
    expect(findPageLink(poster, 'previous')?.dataset.sign).toBe('‹');
  });

  it('comes closer with every step, and knows when there is none', () => {
    show(pane('accept-poster', row({ from: 8, to: 17, active: 13 })));
    const step = (goal: number) => findStepTowards('accept-poster', goal, document)?.textContent;
    expect([step(37), step(2), step(14), step(13)]).toEqual(['17', '8', '14', undefined]);
    expect(findStepTowards('accept-reject', 2, document)).toBeUndefined();
  });

  it.each([
    [1, 1, 91, 0],
    [1, 10, 91, 1],
    [1, 37, 91, 8],
    [91, 82, 91, 1],
    [3, 6, 6, 1],
    [10, 14, undefined, 1],
    [90, 95, 91, 1],
  ])('loads from page %i to page %i of %s so many lists', (from, goal, pages, steps) => {
    expect(countSteps(from, goal, pages)).toBe(steps);
  });
});
