import { expect, it } from 'vitest';
import { inBothBrowsers, notebook } from './both';
import { until } from './browser/until';
import { barsNameTheirPapers, isWhole } from './whole';

const site = 'https://openreview.net';

/** An address of each kind of page, and how many papers it shows, hidden tabs included. */
const pages = [
  ['/group?id=ICML.cc/2024/Conference', 75],
  ['/group?id=ICLR.cc/2023/Conference', 1],
  ['/group?id=ICLR.cc/2018/Conference', 1],
  ['/group?id=ICML.cc/2024/Conference/Reviewers', 8],
  ['/forum?id=9aXw3LkPdE', 1],
  ['/forum?id=-R7mCq0xYb', 1],
  ['/profile?id=~Ada_Abara1', 1],
  ['/forum?id=rJOldOral-', 1],
  ['/search?term=attention&content=all&group=all&source=all', 1],
  ['/submissions?venue=ICML.cc/2024/Conference', 25],
  ['/submissions?venue=ICML.cc/2024/Conference&page=3', 25],
] as const;

const without = ['/', '/venue?id=ICML.cc', '/tasks', '/activity', '/login', '/forum?id=nosuchpaper', '/nowhere'];

inBothBrowsers('every page', (world) => {
  it.each(pages)('%s: a bar for each paper', async (path, papers) => {
    const page = await world.browser.openPage(site + path);
    const found = await isWhole(page, papers);
    if (papers > 1 || path.startsWith('/forum')) expect(found).toBe(papers);
    await barsNameTheirPapers(page);
    await page.close();
  });

  it.each(without)('%s: no bar', async (path) => {
    const page = await world.browser.openPage(site + path);
    // The page is hydrated and idle: what would come has come.
    await until(
      async () => (await page.puppeteer.evaluate(() => !!document.querySelector('next-route-announcer'))) || undefined,
      {
        what: 'the page to be hydrated',
      },
    );
    expect(await isWhole(page)).toBe(0);
    await page.close();
    await world.browser.pageErrors(); // an error page's own 404 is in the console
  });

  it('notes on the forum page and on the list are one', async () => {
    const page = await world.browser.openPage(`${site}/forum?id=9aXw3LkPdE`);
    const bar = page.by('group', /^Notes on /);
    await bar.by('button', 'Write a note').click();
    await bar.by('textbox', 'Note').type('from the forum');
    await bar.by('status').shows({ text: 'Saved' });
    await page.close();
    expect((await notebook(world.browser))['9aXw3LkPdE']?.note).toBe('from the forum');
    const paper = await paperOf(world, '9aXw3LkPdE');
    expect(paper).toMatchObject({ venueId: 'ICML.cc/2024/Conference', track: 'oral' });
    expect(paper?.authors).toHaveLength(71);
    expect(paper?.abstract?.length).toBeGreaterThan(50);
    expect(paper?.bibtex).toContain('@');
  });

  it('shows no bar and changes nothing where the site refuses: 429, challenge, errors', async () => {
    const before = await notebook(world.browser);
    for (const [set, path] of [
      [world.site.setRateLimited, '/forum?id=9aXw3LkPdE'],
      [world.site.setRateLimited, '/group?id=ICML.cc/2024/Conference'],
      [world.site.setChallenged, '/forum?id=9aXw3LkPdE'],
      [world.site.setDown, '/group?id=ICML.cc/2024/Conference'],
    ] as const) {
      set(true);
      const page = await world.browser.openPage(site + path);
      await until(async () => (await page.puppeteer.evaluate(() => document.readyState === 'complete')) || undefined, {
        what: 'the page',
      });
      expect(await page.puppeteer.evaluate(() => document.querySelectorAll('kininaru-bar').length)).toBe(0);
      await page.close();
      set(false);
    }
    expect(await notebook(world.browser)).toEqual(before);
    await world.browser.pageErrors(); // the refusals, as the page reports them
  });
});

type StoredPaper = { venueId?: string; track?: string; authors: string[]; abstract?: string; bibtex?: string };

const paperOf = (world: { browser: Parameters<typeof notebook>[0] }, id: string): Promise<StoredPaper | undefined> =>
  world.browser.inExtension(async (paperId: string) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('kininaru');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const paper = await new Promise<StoredPaper | undefined>((resolve, reject) => {
      const reading = database.transaction('papers').objectStore('papers').get(paperId);
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    database.close();
    return paper;
  }, id);
