import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { type Site, type SiteOptions, startSite } from '../../site/server';
import type { BrowserName, LaunchOptions } from './browser/driver';
import { type Browser, launch } from './browser/launch';
import type { Page } from './browser/page';
import { isAtRest } from './whole';

export const venue = 'https://openreview.net/group?id=ICML.cc/2024/Conference';

/** What a test meets: a stand-in for the site, and a browser with the built extension in a fresh profile. */
export type World = {
  name: BrowserName;
  site: Site;
  browser: Browser;
  /** A venue page with its bars. */
  openVenue: () => Promise<Page>;
};

/** Firefox's own remarks on what was still on its way when its page was left. The background gets it all the same. */
export const unloaded = /^Promise (rejected|resolved) (after context unloaded|while context is inactive)/;

type Options = {
  site?: SiteOptions;
  launch?: Partial<LaunchOptions>;
  only?: BrowserName;
  /** Errors of pages that are what is tried here: a request that the reader asked for, and its refusal. */
  allowed?: RegExp;
};

/** Declares the tests once for each browser. After each test no page may have had an error. */
export function inBothBrowsers(title: string, declare: (world: World) => void, options: Options = {}): void {
  describe.each(options.only ? [options.only] : (['chrome', 'firefox'] as const))(`${title} (%s)`, (name) => {
    const world = { name } as World;
    beforeAll(async () => {
      // Hundreds of pages are opened: what a late hydration does has its own tests.
      world.site = await startSite({ hydrationDelay: 60, ...options.site });
      world.browser = await launch(name, { site: world.site, ...options.launch });
      world.openVenue = async () => {
        const page = await world.browser.openPage(venue);
        // The site rebuilds its cards once more after they are there.
        await isAtRest(page);
        await cards(page).counts(25);
        return page;
      };
      // A browser with a new profile starts its extensions while its first page loads already; a reader's has started long ago.
      await (await world.browser.openPage(venue)).close();
    });
    afterEach(async () => {
      const isExpected = (error: string) => unloaded.test(error) || options.allowed?.test(error) === true;
      expect((await world.browser.pageErrors()).filter((error) => !isExpected(error))).toEqual([]);
    });
    afterAll(async () => {
      await world.browser?.close();
      await world.site?.close();
    });
    declare(world);
  });
}

/** All bars that are shown; those of hidden tabs are not. */
export const cards = (page: Page) => page.by('group', /^Notes on /);

export const cardOf = (page: Page, title: string) => page.by('group', `Notes on ${title}`);

/** The titles of all papers that are shown, from our bars, in the order of the page. */
export const allTitlesOn = async (page: Page): Promise<string[]> =>
  (await cards(page).names()).map((name) => name.replace('Notes on ', ''));

/**
 * Those without formulas, which are the ones to look for again. A bar that comes after MathJax is named by the words that it leaves, so in another tab, or after a reload, a paper with a formula
 * can have another name.
 */
export const titlesOn = async (page: Page): Promise<string[]> =>
  (await allTitlesOn(page)).filter((title) => !/\$|^Hybrid\S* Integrators|^Sparse Recovery under/.test(title));

/** Writes a note, put in at once as dictation does (keys are pressed where keys are what is tried), and waits until it is on disk. */
export async function writeNote(page: Page, title: string, note: string): Promise<void> {
  const card = cardOf(page, title);
  await card.by('button', /^(Write a|Edit) note$/).click();
  await card.by('textbox', 'Note').shows({ focused: true });
  await page.insert(note);
  await card.by('status').shows({ text: 'Saved' });
  await page.press('Escape');
  await card.by('textbox', 'Note').gone();
}

export async function addTags(page: Page, title: string, ...tags: string[]): Promise<void> {
  const card = cardOf(page, title);
  for (const tag of tags) {
    await card.by('combobox', 'Add a tag').type(tag);
    await page.press('Enter');
    await card.by('button', `Remove tag ${tag}`).read();
  }
  await card.by('status').shows({ text: 'Saved' });
}

/** Every annotation on disk, by paper id. */
export const notebook = (browser: Browser): Promise<Record<string, { note: string; tags: string[] }>> =>
  browser.inExtension(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('kininaru');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const rows = await new Promise<{ paperId: string; note: string; tags: string[] }[]>((resolve, reject) => {
      const reading = database.transaction('annotations').objectStore('annotations').getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    database.close();
    return Object.fromEntries(rows.map(({ paperId, note, tags }) => [paperId, { note, tags }]));
  });

/** Chooses a tab of the venue page and waits for its cards. */
export async function openTab(page: Page, name: string): Promise<void> {
  const before = (await titlesOn(page))[0];
  await page.by('tab', name).click();
  await changed(page, before);
}

/** Goes to a page of the list by the page's own pagination. */
export async function openListPage(page: Page, number: number): Promise<void> {
  const before = (await titlesOn(page))[0];
  await page.by('button', String(number)).click();
  await changed(page, before);
}

async function changed(page: Page, firstTitle: string | undefined): Promise<void> {
  if (firstTitle !== undefined) await cardOf(page, firstTitle).gone();
  await cards(page).counts(25);
}
