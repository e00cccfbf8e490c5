// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCardReader, findCards } from './cards';

const card = (id: string, title: string, rest = '') => `
  <li><div class="note   undefined"><h4><a href="/forum?id=${id}">${title}</a><a class="pdf-link" href="/attachment?id=${id}&name=pdf"></a></h4>
    <div class="note-authors"><span><a href="/profile?id=~Ann_Lee1">Ann Lee</a>, <a href="/profile?id=~Bo_Ito1">Bo  Ito</a>, <span>No Profile</span></span></div>
    <ul class="note-meta-info list-inline"><li>Published: 02 May 2024</li><li>ICML 2024 Oral</li></ul>${rest}</div></li>`;

const venue = (cards: string, other = '') => `
  <div id="notes"><div class="tab-content"><div class="tab-pane active" id="accept-oral"><div class="submissions-list">
    <ul class="list-unstyled list-paginated">${cards}</ul></div></div>${other}</div></div>`;

beforeEach(() => {
  (window as never as { happyDOM: { setURL(u: string): void } }).happyDOM.setURL(
    'https://openreview.net/group?id=ICML.cc/2024/Conference#tab-accept-oral',
  );
});

const show = (html: string) => {
  document.body.innerHTML = html;
  return findCards(document, true);
};

describe('findCards', () => {
  it('takes the id from the title link, whole', () => {
    const cards = show(venue(card('-5Xp_abcDE', 'A') + card('_bcdefghij&referrer=x', 'B') + card('0uUHfhXdnH&', 'C')));
    expect(cards.map(({ paperId }) => paperId)).toEqual(['-5Xp_abcDE', '_bcdefghij', '0uUHfhXdnH']);
  });

  it('takes nothing that is no paper, and guesses no id', () => {
    const activity = `<div class="tab-pane"><ul class="submissions-list activity-list"><li class="note note-activity"><h4><a href="/forum?id=abcdefghij&">A</a></h4></li></ul></div>`;
    const strange = [
      card('abcdefghij&noteId=klmnopqrst', 'a reply'),
      card('', 'no id'),
      '<li><div class="note"><h4><a href="/forum/some_hash">hash</a></h4></div></li>',
      '<li><div class="note"><h4><a href="/attachment?id=abcdefghij&name=pdf">pdf</a></h4></div></li>',
      '<li><p class="empty-message">No papers to display</p></li>',
      '<li></li>',
    ];
    expect(show(venue(strange.join(''), activity))).toEqual([]);
  });
});

describe('the card reader', () => {
  it('reads what the card says', () => {
    const [found] = show(venue(card('abcdefghij', 'A  title\n of two lines')));
    expect(found && createCardReader(document).read(found, 5)?.paper).toEqual({
      id: 'abcdefghij',
      title: 'A title of two lines',
      authors: ['Ann Lee', 'Bo Ito', 'No Profile'],
      venueId: 'ICML.cc/2024/Conference',
      venueText: 'ICML 2024 Oral',
      track: 'oral',
      pdfUrl: 'https://openreview.net/attachment?id=abcdefghij&name=pdf',
      seenAt: 5,
    });
  });

  it('counts the authors that are not shown', () => {
    const [found] = show(venue(card('abcdefghij', 'A')));
    found?.element
      .querySelector('.note-authors span')
      ?.insertAdjacentHTML(
        'beforeend',
        '<a href="#" role="button" class="show-all">et al. (51 additional authors not shown)</a>',
      );
    const paper = found && createCardReader(document).read(found, 5)?.paper;
    expect([paper?.authors.length, paper?.authorsOmitted]).toEqual([3, 51]);
  });

  it('remembers the title that MathJax replaces', () => {
    const [found] = show(venue(card('abcdefghij', 'Hybrid$^2$ Neural ODE')));
    const early = createCardReader(document);
    if (found) early.remember(found);
    const link = found?.element.querySelector('h4 a');
    if (link)
      link.innerHTML =
        'Hybrid<mjx-container><mjx-math><mjx-c></mjx-c></mjx-math><mjx-assistive-mml><math><mn>2</mn></math></mjx-assistive-mml></mjx-container> Neural ODE';
    expect(found && early.read(found, 5)?.paper.title).toBe('Hybrid$^2$ Neural ODE');
    const late = found && createCardReader(document).read(found, 5)?.paper;
    expect([late?.title, late?.titleIsTypeset]).toEqual(['Hybrid2 Neural ODE', true]);
  });
});

const pages = '../shared/pages';
describe.skipIf(!existsSync(pages))('captured pages (needs ../shared/pages)', () => {
  it.each([
    ['venue-oral-p1-collapsed', 75],
    ['venue-oral-p1-expanded', 75],
    ['venue-oral-p2-collapsed', 75],
    ['venue-poster-p1-expanded', 75],
    ['neurips2023-oral-p1-expanded-keywords-tldr', 25],
    ['iclr2023-v1', 25],
    ['venue-recent-activity', 0],
    ['home', 0],
  ])('%s has %i papers', (page, papers) => {
    const cards = show(readFileSync(`${pages}/${page}.html`, 'utf8'));
    const reader = createCardReader(document);
    expect(cards.length).toBe(papers);
    for (const found of cards) {
      const paper = reader.read(found, 1)?.paper;
      expect(paper?.title).not.toBe('');
      expect(paper?.authors.length).toBeGreaterThan(0);
      expect(paper?.track).toMatch(/oral|spotlight|poster|notable/);
    }
  });
});
