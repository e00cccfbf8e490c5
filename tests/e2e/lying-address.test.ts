import { expect, it } from 'vitest';
import { cardOf, cards, inBothBrowsers, notebook, venue } from './both';
import { isAtRest, isWhole } from './whole';

const forum = 'https://openreview.net/forum?id=';

inBothBrowsers('where the address lies', (world) => {
  it('a note goes to the paper that is shown: from forum to forum by the search box', async () => {
    const page = await world.browser.openPage(`${forum}_hK42tVnZq`);
    const shown = cardOf(page, 'Attention | Memory | Both? A Three-Way Comparison');
    await shown.by('button', 'Write a note').read();
    await page.by('textbox', 'term').type('Case Sensitivity');
    await page.by('presentation', /Case Sensitivity/).all();
    await page.puppeteer.waitForSelector('.ui-autocomplete li');
    await page.puppeteer.click('.ui-autocomplete li');
    await page.puppeteer.waitForFunction(() => !location.search.includes('_hK42tVnZq'));
    await isAtRest(page);
    // The address and the document's title name the other paper, the page still shows this one.
    await shown.by('button', 'Write a note').click();
    await shown.by('textbox', 'Note').type('about attention');
    await shown.by('status').shows({ text: 'Saved' });
    await cards(page).counts(1);
    await page.close();
    const [id = '', ...others] = Object.keys(await notebook(world.browser));
    expect([id, others]).toEqual(['_hK42tVnZq', []]);
  });

  it('nothing is noted under a venue whose page is gone: Back from a forum', async () => {
    const page = await world.openVenue();
    const title = (await cards(page).names())[2]?.replace('Notes on ', '') ?? ''; // one without formulas, which would be named anew once they are set
    await page.puppeteer.evaluate(() =>
      document.querySelectorAll<HTMLElement>('#accept-oral h4 > a:first-of-type')[2]?.click(),
    );
    await page.puppeteer.waitForFunction(() => location.pathname === '/forum');
    await cards(page).counts(1);
    await page.puppeteer.evaluate(() => history.back());
    await page.puppeteer.waitForFunction(() => location.pathname === '/group');
    await isAtRest(page);
    expect(await isWhole(page)).toBe(1);
    await cardOf(page, title).by('button', 'Write a note').click();
    await cardOf(page, title).by('textbox', 'Note').type('still this one');
    await cardOf(page, title).by('status').shows({ text: 'Saved' });
    await page.goto(venue);
    await cardOf(page, title).by('button', 'Edit note').read();
    await page.close();
  });

  it('a publication that changes its version in place changes its bar', async () => {
    const page = await world.browser.openPage(`${forum}_hK42tVnZq`);
    await cards(page).counts(1);
    const found = await page.puppeteer.evaluate(async () => {
      // An author with a merged import: the profiles of the venue's first authors, one after the other.
      const list = await (
        await fetch('https://api2.openreview.net/notes?content.venue=ICML 2024 Oral&limit=100', {
          credentials: 'include',
        })
      ).json();
      const people: string[] = list.notes.flatMap((note: { content: { authorids: { value: string[] } } }) =>
        note.content.authorids.value.slice(0, 2),
      );
      for (const id of people) {
        const html = await (await fetch(`/profile?id=${id}`)).text();
        const dom = new DOMParser().parseFromString(html, 'text/html');
        const titles = [...dom.querySelectorAll('h4 > a:first-of-type')].map((link) => link.textContent?.trim() ?? '');
        const merged = [...dom.querySelectorAll('ul.submissions-list > li > .note > .note > h4 > a:first-of-type')]
          .map((link) => link.textContent?.trim() ?? '')
          .find((title) => titles.filter((other) => other === title).length === 1);
        if (merged) return { id, title: merged };
      }
      return undefined;
    });
    expect(found).toBeDefined();
    await page.goto(`https://openreview.net/profile?id=${found?.id}`);
    expect(await isWhole(page, 1)).toBeGreaterThan(0);
    const title = found?.title ?? '';
    const card = cardOf(page, title);
    await card.by('button', 'Write a note').click();
    await card.by('textbox', 'Note').type('on this version');
    await card.by('status').shows({ text: 'Saved' });
    await page.press('Escape');
    const other = await page.puppeteer.evaluate(async (name) => {
      const link = () =>
        [...document.querySelectorAll('h4 > a:first-of-type')].find((each) => each.textContent?.trim() === name);
      const before = link()?.getAttribute('href');
      const item = link()?.closest('li');
      for (const button of item?.querySelectorAll<HTMLElement>('button, a[role="button"], .note a[href="#"]') ?? []) {
        button.click();
        await new Promise((rest) => requestAnimationFrame(() => setTimeout(rest)));
        if (link()?.getAttribute('href') !== before) return link()?.closest('li') === item;
      }
      return undefined;
    }, title);
    expect(other).toBe(true); // in the same `li`
    await card.by('button', 'Write a note').read();
    await card.by('button', 'Edit note').gone();
    await page.close();
  });
});
