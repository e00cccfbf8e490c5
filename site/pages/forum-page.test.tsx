/** @jsxImportSource react */
// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import type { ApiNote } from '../api-note';
import { apiNoteV1 } from '../api-note-v1';
import { getElement, parseHtml } from '../captured-pages';
import { makeLibrary } from '../library';
import { mountPage, oldPaperLike, PATIENCE, paperLike, showPage, unmountPage } from '../mounted-page';
import { ICLR_2018 } from '../venue';
import { ForumPage } from './forum-page';
import { OldForumPage } from './old-forum-page';

vi.setConfig({ testTimeout: 20_000 });

afterEach(unmountPage);

const library = makeLibrary(
  [{ ...paperLike('oral', 0, 2), replies: 9, imports: ['DBLP', 'arXiv'] }, paperLike('oral', 1, 2)],
  [],
);

function getNote(place: number): ApiNote {
  const note = library.notes[place];
  if (!note) throw new Error(`no note ${place}`);
  return note;
}

test('from one forum to the next the old paper stays', async () => {
  const main = mountPage(<ForumPage note={getNote(0)} replyId={null} />, library);
  await vi.waitFor(() => expect(main.querySelector('.forum-title h2')?.textContent).toBe('Paper 0'), PATIENCE);
  showPage(<ForumPage note={getNote(1)} replyId={null} />);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(main.querySelector('.forum-title h2')?.textContent).toBe('Paper 0');
});

test('other versions come late, and in front of the title', async () => {
  const main = mountPage(<ForumPage note={getNote(0)} replyId={null} />, library);
  await vi.waitFor(() => expect(main.querySelectorAll('.forum-note .dropdown-menu a')).toHaveLength(3), PATIENCE);
  expect(main.querySelector('.forum-note')?.firstElementChild?.querySelector('.btn-group')).not.toBeNull();
  const ids = library.findVersions(getNote(0).content.paperhash.value).map(({ id }) => id);
  const hrefs = [...main.querySelectorAll('.forum-note .dropdown-menu a')].map((link) => link.getAttribute('href'));
  expect(hrefs.sort()).toEqual(ids.map((id) => `/forum?id=${id}`).sort());
});

test('replies have titles and links to other papers, and none of them is a paper', async () => {
  const main = mountPage(<ForumPage note={getNote(0)} replyId={null} />, library);
  await vi.waitFor(() => expect(main.querySelectorAll('#forum-replies .note')).toHaveLength(9), PATIENCE);
  const comment = getElement(main, '.note[data-id]:has(> .heading strong):has(a[href*="/forum?id="])');
  expect(comment.querySelector('h4')?.textContent).toMatch(/^How does this compare with “Paper \d”\?$/);
});

test('the editor is another .forum-note in the same element', async () => {
  const main = mountPage(<ForumPage note={getNote(1)} replyId={null} />, library, ['ICML.cc/2024/Conference/Authors']);
  const edit = await vi.waitFor(() => getElement(main, '.invitation-buttons .dropdown-menu a'), PATIENCE);
  const shown = getElement(main, '.forum-note');
  shown.append(document.createElement('i'));
  edit.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(main.querySelector('.forum-note > .note-editor')).not.toBeNull(), PATIENCE);
  expect(main.querySelector('.forum-title')).toBeNull();
  // What was behind the paper is now in front of the editor.
  expect([...shown.children].map(({ localName }) => localName)).toEqual(['i', 'div']);
});

test('a v1 forum is wiped once its thread is there', async () => {
  const paper = { ...oldPaperLike(ICLR_2018.id, 'ICLR 2018 Poster', 0), replies: 3 };
  const old = makeLibrary([], [paper]);
  const page = <OldForumPage note={apiNoteV1(paper, 0)} />;
  const fromServer = getElement(parseHtml(renderToStaticMarkup(page)), '.forum-container > .note');
  expect([fromServer.id, fromServer.querySelector('h2.citation_title')?.textContent]).toEqual(['', 'Paper 0']);
  const main = mountPage(page, old);
  await vi.waitFor(() => expect(main.querySelector(`[id="note_${paper.id}"]`)).not.toBeNull(), PATIENCE);
  expect(main.querySelectorAll('.forum-container > .note')).toHaveLength(1);
  expect(main.querySelector('h2.note_content_title > span')?.textContent).toBe('Paper 0');
  expect(main.querySelectorAll('#note_children .note.panel')).toHaveLength(3);
});
