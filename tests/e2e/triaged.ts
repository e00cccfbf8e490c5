import type { Browser } from './browser/launch';
import type { Page } from './browser/page';
import { until } from './browser/until';

export type Triaged = {
  /** The verdict of each paper that has one, by paper id. */
  verdicts: Record<string, string>;
  /** The tabs in which each paper was seen, by paper id. */
  seen: Record<string, string[]>;
};

/** What skimming has left on disk. */
export const triaged = (browser: Browser): Promise<Triaged> =>
  browser.inExtension(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('kininaru');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = <T>(store: string) =>
      new Promise<T[]>((resolve, reject) => {
        const reading = database.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      });
    const annotations = await all<{ paperId: string; verdict?: string }>('annotations');
    const sightings = await all<{ paperId: string; tabs: string[] }>('sightings');
    database.close();
    return {
      verdicts: Object.fromEntries(
        annotations.flatMap(({ paperId, verdict }) => (verdict ? [[paperId, verdict]] : [])),
      ),
      seen: Object.fromEntries(
        sightings.map(({ paperId, tabs }) => [paperId, tabs.map((tab) => tab.split('#')[1] ?? '')]),
      ),
    };
  });

/** Waits until that is so. */
export const triagedIs = (browser: Browser, isSo: (now: Triaged) => boolean, what: string): Promise<Triaged> => {
  let last: Triaged | undefined;
  return until(
    async () => {
      last = await triaged(browser);
      return isSo(last) ? last : undefined;
    },
    {
      what,
      report: async () =>
        JSON.stringify({ verdicts: last?.verdicts, seen: Object.keys(last?.seen ?? {}).length }).slice(0, 2_000),
    },
  );
};

/** The ids of the papers of the list that is shown, in its order. */
export const idsOn = (page: Page): Promise<string[]> =>
  page.puppeteer.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.tab-pane.active li > .note > h4 > a:first-of-type')].map(
      (link) => new URL(link.href).searchParams.get('id') ?? '',
    ),
  );

/** The line of the bar at the edge of the window. */
export const progressLine = (page: Page) => page.by('region', 'Kininaru').by('button', / seen · /);

/** One key after another, each this many milliseconds after the one before at the least. */
export async function pressAtPace(page: Page, keys: Iterable<string>, pace: number): Promise<void> {
  await page.show();
  let due = Date.now();
  for (const key of keys) {
    await page.puppeteer.keyboard.press(key as 'j');
    due = Math.max(due + pace, Date.now());
    await new Promise((resolve) => setTimeout(resolve, due - Date.now()));
  }
}

/** Counts what the page itself sees of keys, first on the window and last in the document. */
export const spyOnKeys = (page: Page): Promise<void> =>
  page.puppeteer.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
      for (const target of [window, document, document.body])
        for (const capture of [true, false])
          target.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`), { capture });
  });

export const heardBy = (page: Page): Promise<string[]> =>
  page.puppeteer.evaluate(() => (window as unknown as { heard: string[] }).heard);

/** Waits until this paper's card is the one that keys are for: its bar has the focus, and the eye sees which it is. */
export async function currentIs(page: Page, id: string): Promise<void> {
  let last: unknown;
  await until(
    async () => {
      const focused = (await page.focused())?.name;
      const marked = await page.puppeteer.evaluate(() => {
        const cards = [...document.querySelectorAll('li')].filter(
          (li) => getComputedStyle(li).outlineStyle === 'solid',
        );
        return cards.map((li) => {
          const link = li.querySelector<HTMLAnchorElement>('h4 > a');
          const { top, bottom } = li.getBoundingClientRect();
          const isInView = bottom > 0 && top < innerHeight;
          return { id: new URL(link?.href ?? '').searchParams.get('id'), title: link?.textContent?.trim(), isInView };
        });
      });
      last = { focused, marked };
      const [only] = marked;
      const isCurrent = marked.length === 1 && only?.id === id && only.isInView && focused?.startsWith('Notes on ');
      return isCurrent ? true : undefined;
    },
    { what: `${id} to be the current card`, report: async () => JSON.stringify(last) },
  );
}
