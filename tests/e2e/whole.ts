import type { Page } from './browser/page';
import { until } from './browser/until';

type Told = { papers: string[]; bars: string[]; missing: string[]; strays: string[] };

/**
 * What the page itself shows, found another way than Kininaru finds it: every heading that links to a forum, and the forum's own title. With it the bars that
 * stand with each. Runs in the page.
 */
function look(): Told {
  const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const links = [...document.querySelectorAll<HTMLAnchorElement>('h4 > a:first-of-type[href^="/forum?id="]')].filter(
    (link) =>
      !link.closest('.note-activity, .task-list, #forum-replies') && !new URL(link.href).searchParams.get('noteId'),
  );
  const headers = document.querySelectorAll(
    '.forum-title .citation_title, .forum-container > .note > .title_pdf_row h2 > span',
  );
  const titles = [...links, ...headers];
  const cardOf = (title: Element) => title.closest('li, td') ?? title.closest('.forum-note, .forum-container > .note');
  const hosts = [...document.querySelectorAll('kininaru-bar')];
  return {
    papers: titles.map(text),
    bars: hosts.map((host) => text(host.parentElement?.querySelector('h4 > a, .citation_title, h2 > span'))),
    missing: titles.filter((title) => cardOf(title)?.querySelectorAll(':scope > kininaru-bar').length !== 1).map(text),
    strays: hosts
      .filter((host) => !titles.some((title) => cardOf(title) === host.parentElement))
      .map((host) => host.parentElement?.outerHTML.slice(0, 200) ?? ''),
  };
}

/** Waits until the page has not changed for a third of a second: what a step set off has come. */
export async function isAtRest(page: Page): Promise<void> {
  await until(
    () =>
      page.puppeteer.evaluate(
        () =>
          new Promise<true | undefined>((resolve) => {
            const done = (isQuiet: true | undefined) => {
              observer.disconnect();
              resolve(isQuiet);
            };
            const quiet = setTimeout(() => done(true), 330);
            const observer = new MutationObserver(() => {
              clearTimeout(quiet);
              done(undefined);
            });
            observer.observe(document, { childList: true, subtree: true });
          }),
      ),
    { what: 'the page to come to rest' },
  );
}

/** Waits until every paper that the page shows has exactly one bar, and nothing else has any; tells how many papers there are. */
export async function isWhole(page: Page, atLeast = 0): Promise<number> {
  let last: Told | undefined;
  const told = await until(
    async () => {
      last = await page.puppeteer.evaluate(look);
      const isSettled =
        last.missing.length === 0 && last.strays.length === 0 && last.bars.length === last.papers.length;
      return isSettled && last.papers.length >= atLeast ? last : undefined;
    },
    {
      what: 'a bar for each paper and for nothing else',
      report: async () => `${page.puppeteer.url()}\n${JSON.stringify(last, null, 1).slice(0, 3_000)}`,
    },
  );
  return told.papers.length;
}

/** Waits until the bars that are shown are named by the titles they stand with; where MathJax was at work, only the page knows the words. */
export async function barsNameTheirPapers(page: Page): Promise<void> {
  let last: unknown;
  await until(
    async () => {
      const shown = await page.puppeteer.evaluate(titlesOfShownBars);
      const names = (await page.by('group', /^Notes on /).names()).map((name) => name.replace('Notes on ', ''));
      last = shown.map((title, i) => [title, names[i]]).filter(([title, name]) => title !== null && title !== name);
      return names.length === shown.length && (last as unknown[]).length === 0 ? true : undefined;
    },
    { what: 'each bar to be named by its title', report: async () => JSON.stringify(last, null, 1).slice(0, 2_000) },
  );
}

function titlesOfShownBars(): (string | null)[] {
  return [...document.querySelectorAll('kininaru-bar')]
    .filter((host) => host.getBoundingClientRect().height > 0)
    .map((host) => host.parentElement?.querySelector('h4 > a, .citation_title, h2 > span'))
    .map((title) =>
      !title || title.querySelector('mjx-container') ? null : (title.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
}
