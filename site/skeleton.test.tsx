/** @jsxImportSource react */
// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, vi } from 'vitest';
import { type ApiNote, apiNote } from './api-note';
import { repliesOf } from './api-reply';
import { captured, getElement, parseHtml, realElement, WITHOUT } from './captured-pages';
import { NavBar } from './components/nav-bar';
import { NoteContent } from './components/note-content';
import { PATIENCE, paperLike, unmountPage } from './mounted-page';
import { mountVenuePage } from './mounted-venue-page';
import { ForumBody } from './pages/forum-page';
import { skeleton } from './skeleton';

vi.setConfig({ testTimeout: 20_000 });

afterEach(unmountPage);

captured(`the venue page with its cards closed has the real page's skeleton ${WITHOUT}`, async () => {
  const main = await mountVenuePage();
  expect(skeleton(main)).toBe(skeleton(realElement('venue-oral-p1-collapsed.html', 'main')));
});

captured(`cards with open details have the real page's skeleton ${WITHOUT}`, async () => {
  const pane = getElement(await mountVenuePage(), '#accept-oral');
  // After the second rebuild, which would close them again.
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const link of pane.querySelectorAll<HTMLElement>('.collapse-widget > a')) link.click();
  await vi.waitFor(() => expect(pane.querySelectorAll('.collapse-indent').length).toBe(25), PATIENCE);
  expect(skeleton(pane)).toBe(skeleton(realElement('venue-oral-p1-expanded.html', '#accept-oral')));
});

captured(`lists in hidden tabs have the real page's skeleton ${WITHOUT}`, async () => {
  const main = await mountVenuePage();
  const poster = getElement(main, '#accept-poster .submissions-list');
  expect(skeleton(poster)).toBe(
    skeleton(realElement('venue-poster-p1-collapsed.html', '#accept-poster .submissions-list')),
  );
  const activity = getElement(main, '#recent-activity > div');
  const row = getElement(activity, 'li');
  expect(skeleton(row)).toBe(skeleton(realElement('venue-recent-activity.html', '#recent-activity li')));
});

captured(`keywords and TL;DR have the real page's skeleton ${WITHOUT}`, () => {
  const content = { keywords: { value: ['one', 'two'] }, TLDR: { value: 'Short.' } };
  const ours = getElement(parseHtml(renderToStaticMarkup(<NoteContent content={content} />)), '.note-content');
  expect(skeleton(ours)).toBe(
    skeleton(realElement('neurips2023-oral-p1-expanded-keywords-tldr.html', '.note-content')),
  );
});

const forumOf = (note: ApiNote) => parseHtml(renderToStaticMarkup(<ForumBody note={note} replies={repliesOf(note)} />));

captured(`a forum without replies has the real page's skeleton ${WITHOUT}`, () => {
  const note = apiNote({ ...paperLike('oral', 1, 23), replies: 0 }, 1);
  expect(skeleton(getElement(forumOf(note), 'div'))).toBe(skeleton(realElement('forum.html', 'main > div')));
});

captured(`a forum with replies has the real page's skeleton ${WITHOUT}`, () => {
  // The captured thread: a review with an answer, a meta review, a decision.
  const notes = Array.from({ length: 40 }, (_, place) => apiNote(paperLike('oral', place, 3), place));
  const note = notes.find((each) => repliesOf(each).some((reply) => reply.signatures[0]?.endsWith('/Authors')));
  if (!note) throw new Error('no invented forum has an answer to a review');
  expect(skeleton(getElement(forumOf(note), 'div'))).toBe(
    skeleton(realElement('forum-with-replies.html', 'main > div')),
  );
});

captured(`the nav bar has the real page's skeleton ${WITHOUT}`, () => {
  const ours = getElement(parseHtml(renderToStaticMarkup(<NavBar />)), 'nav');
  expect(skeleton(ours)).toBe(skeleton(realElement('home.html', 'nav')));
});
