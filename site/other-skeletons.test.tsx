/** @jsxImportSource react */
// @vitest-environment happy-dom
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { apiNote } from './api-note';
import { apiNoteV1 } from './api-note-v1';
import { captured, getElement, parseHtml, realElement, WITHOUT } from './captured-pages';
import { makeLibrary } from './library';
import { mountPage, oldPaperLike, PATIENCE, paperLike, unmountPage } from './mounted-page';
import { OldForumPage } from './pages/old-forum-page';
import { OldVenuePage } from './pages/old-venue-page';
import { ProfilePage } from './pages/profile-page';
import { SearchPage } from './pages/search-page';
import { SubmissionsPage } from './pages/submissions-page';
import { VenuePage } from './pages/venue-page';
import { renderDocument } from './render-document';
import { skeleton } from './skeleton';
import { ICLR_2018, ICLR_2023, ICML_2024, VENUES, type Venue } from './venue';

vi.setConfig({ testTimeout: 20_000 });

afterEach(unmountPage);

const rendered = (page: ReactNode, selector: string) => getElement(parseHtml(renderToStaticMarkup(page)), selector);

const times = <T,>(count: number, make: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => make(place));

/** As many papers in each tab as a full page and more; the first one has a single author, as on the captured pages. */
const papersOf = (venue: Venue, count: number) =>
  venue.tabs.flatMap((tab) =>
    tab.kind === 'papers' ? times(count, (place) => oldPaperLike(venue.id, tab.venue, place)) : [],
  );

const anonymous = { authors: ['Anonymous'], authorIds: [null] };

captured(`/search has the real page's skeleton ${WITHOUT}`, async () => {
  const recent = times(30, (place) => ({ ...paperLike('oral', place, 3), replies: 0 }));
  const old = times(30, (place) => ({
    ...oldPaperLike(ICLR_2023.id, 'ICLR 2023 poster', place),
    ...(place === 19 && anonymous),
  }));
  const query = { term: 'paper', content: 'all', group: 'all', source: 'all' };
  const main = mountPage(<SearchPage query={query} />, makeLibrary(recent, old));
  await vi.waitFor(() => expect(main.querySelectorAll('ul.submissions-list > li')).toHaveLength(40), PATIENCE);
  expect(skeleton(getElement(main, ':scope > div'))).toBe(skeleton(realElement('search.html', 'main > div')));
});

captured(`/submissions has the real page's skeleton ${WITHOUT}`, () => {
  const notes = times(25, (place) => apiNote({ ...paperLike('oral', place, 3), ...(place === 9 && anonymous) }, place));
  const ours = rendered(<SubmissionsPage venue={ICML_2024} notes={notes} page={1} count={3_740} />, 'div');
  expect(skeleton(ours)).toBe(skeleton(realElement('submissions.html', 'main > div')));
});

captured(`a profile without publications has the real page's skeleton ${WITHOUT}`, () => {
  const profile = { id: '~Ada_Example1', name: 'Ada Example', publications: [] };
  expect(skeleton(rendered(<ProfilePage profile={profile} />, 'div'))).toBe(
    skeleton(realElement('profile.html', 'main > div')),
  );
});

captured(`a v1 venue on the component has the real page's skeleton ${WITHOUT}`, async () => {
  const papers = papersOf(ICLR_2023, 90).map((paper, place) => ({
    ...paper,
    ...(place === 5 && { authors: times(23, (n) => `Ada Example ${n}`) }),
  }));
  const main = mountPage(<VenuePage venue={ICLR_2023} />, makeLibrary([], papers));
  await vi.waitFor(() => expect(main.querySelector('#notable-top-5.active.in')).not.toBeNull(), PATIENCE);
  expect(skeleton(getElement(main, '#notable-top-5'))).toBe(
    skeleton(realElement('iclr2023-v1.html', '#notable-top-5')),
  );
});

captured(`a venue on jQuery has the real page's skeleton ${WITHOUT}`, async () => {
  // The real one has 23 orals, which need no page numbers, and no author who is named by an id.
  const papers = papersOf(ICLR_2018, 300).filter((paper, place) => paper.venue !== 'ICLR 2018 Oral' || place < 23);
  const main = mountPage(<OldVenuePage venue={ICLR_2018} />, makeLibrary([], papers));
  await vi.waitFor(() => expect(main.querySelector('#accepted-oral-papers.active.in')).not.toBeNull(), PATIENCE);
  expect(skeleton(main)).toBe(skeleton(realElement('legacy-iclr2018.html', 'main')));
});

captured(`a forum on jQuery has the real page's skeleton ${WITHOUT}`, async () => {
  const paper = { ...oldPaperLike(ICLR_2018.id, 'ICLR 2018 Poster', 0), replies: 2 };
  const main = mountPage(<OldForumPage note={apiNoteV1(paper, 0)} />, makeLibrary([], [paper]));
  await vi.waitFor(() => expect(main.querySelector('.title_collapsed')).not.toBeNull(), PATIENCE);
  expect(skeleton(main)).toBe(skeleton(realElement('legacy-forum.html', 'main')));
});

captured(`the home page has the real page's skeleton from nav bar to footer ${WITHOUT}`, () => {
  const html = renderDocument({ page: { kind: 'home', venues: VENUES }, hydrationDelay: 0, lateHydrationDelay: 0 });
  // Without the style sheet, which happy-dom would try to load.
  const body = html.replace(/<link[^>]*>/g, '');
  expect(skeleton(getElement(parseHtml(body), '#__next'))).toBe(skeleton(realElement('home.html', '#__next')));
});

test('a skeleton keeps no id of a paper', () => {
  const html = '<div id="note_BJij4yg0Z"><p id="rJTutzbA--details-237"></p><p id="note_children"></p></div>';
  expect(skeleton(getElement(parseHtml(html), 'div'))).toBe('div#note_*\n  p#*-details-*\n  p#note_children');
});
