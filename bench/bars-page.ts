import type { Texts } from '../src/domain/texts';
import { createBars } from '../src/entrypoints/content/bars';
import { createKeeper } from '../src/entrypoints/content/keeper';
import { createCardReader, findCards } from '../src/openreview/cards';
import { createBarTemplate } from '../src/ui/bar-template';

/** Runs in the page: what `bench/bars.ts` calls. Each gives milliseconds, script and the layout that it forces. */
export type BarsPage = { showCards: (count: number) => void; timeStatic: () => number; timeBars: () => number };

const t: Texts = (key, ...values) => `${key} ${values.join(' ')}`;

const authors = Array.from({ length: 5 }, (_, i) => `<a href="/profile?id=~Ann_Lee${i}">Ann Lee ${i}</a>`).join(', ');

const card = (i: number) => `<li><div class="note   undefined">
  <h4><a href="/forum?id=paper-${String(i).padStart(4, '0')}">A title of about the usual length, paper number ${i}</a>
  <a class="pdf-link" href="/attachment?id=paper-${String(i).padStart(4, '0')}&name=pdf">pdf</a></h4>
  <div class="note-authors"><span>${authors}</span></div>
  <ul class="note-meta-info list-inline"><li>Published: 02 May 2024</li><li>ICML 2024 Poster</li><li>4 Replies</li></ul>
  <div class="collapse-widget"><a href="#x">Show details</a></div></div></li>`;

function showCards(count: number): void {
  const cards = Array.from({ length: count }, (_, i) => card(i)).join('');
  document.body.innerHTML = `<main><div class="tab-pane"><div class="submissions-list"><ul class="list-paginated">${cards}</ul></div></div></main>`;
  document.adoptedStyleSheets = [];
  void document.body.offsetHeight;
}

const time = (work: () => void): number => {
  const start = performance.now();
  work();
  void document.body.offsetHeight;
  return performance.now() - start;
};

/** The least that any bar could cost: the same markup cloned into every card, nothing read, nothing wired. */
function timeStatic(): number {
  const { content, style } = createBarTemplate(t);
  document.adoptedStyleSheets = [style];
  return time(() => {
    for (const li of document.querySelectorAll('.list-paginated > li')) li.append(content.cloneNode(true));
  });
}

/** What the content script does when cards appear, short of the message. */
function timeBars(): number {
  const reader = createCardReader(document);
  const keeper = createKeeper({ onChange: () => undefined });
  const bars = createBars({
    document,
    t,
    keeper,
    reader,
    onVerdict: () => undefined,
    rescue: {
      getKey: () => Promise.reject(new Error()),
      isAble: () => false,
      sign: async () => '',
      isSigned: async () => false,
    },
  });
  return time(() => {
    bars.place(findCards(document, true)).map((found) => reader.read(found, Date.now()));
  });
}

Object.assign(globalThis, { barsPage: { showCards, timeStatic, timeBars } satisfies BarsPage });
