import { expect, it } from 'vitest';
import { allTitlesOn, cardOf, cards, inBothBrowsers, notebook, openListPage, openTab, titlesOn, venue } from './both';
import type { Page } from './browser/page';
import { currentIs, heardBy, idsOn, progressLine, spyOnKeys, triaged, triagedIs } from './triaged';
import { isAtRest } from './whole';

const bar = (page: Page) => page.by('region', 'Kininaru');

inBothBrowsers('skimming', (world) => {
  const open = async () => {
    const page = await world.browser.openPage(venue);
    await isAtRest(page);
    await cards(page).counts(25);
    return page;
  };

  it('counts as seen what was half on the screen for a second, and nothing else', async () => {
    const page = await open();
    await openTab(page, 'Accept (Spotlight)');
    await page.puppeteer.evaluate(() => scrollTo(0, 700));
    const onScreen = await page.puppeteer.evaluate(() =>
      [...document.querySelectorAll('.tab-pane.active .list-paginated > li')].flatMap((li) => {
        const { top, bottom, height } = li.getBoundingClientRect();
        const shown = Math.min(bottom, innerHeight) - Math.max(top, 0);
        const link = li.querySelector<HTMLAnchorElement>('h4 > a');
        return shown >= height / 2 ? [new URL(link?.href ?? '').searchParams.get('id') ?? ''] : [];
      }),
    );
    expect(onScreen.length).toBeGreaterThan(2);
    const ofTab = (seen: Record<string, string[]>) =>
      Object.keys(seen).filter((id) => seen[id]?.includes('accept-spotlight'));
    const ids = await idsOn(page);
    const last = ids.indexOf(onScreen.at(-1) ?? '');
    // The first cards may have been there for a second before the page was scrolled.
    const counts = Array.from({ length: last - onScreen.length + 2 }, (_, i) => onScreen.length + i).join('|');
    const { text } = await progressLine(page).shows({
      text: new RegExp(`^Spotlight: (${counts}) of 191 seen · 0 curious · page 1 of 8`),
    });
    const { seen } = await triaged(world.browser);
    expect(onScreen.filter((id) => !ofTab(seen).includes(id))).toEqual([]);
    expect(ofTab(seen).filter((id) => ids.indexOf(id) > last)).toEqual([]);
    expect(text).toContain(`: ${ofTab(seen).length} of`);
    await page.close();
  });

  it('takes verdicts from buttons and keys, from a note, and takes them back one after the other', async () => {
    const page = await open();
    const [first = '', second = '', third = ''] = await allTitlesOn(page);
    const ids = await idsOn(page);
    await cardOf(page, first).by('button', 'Curious').click();
    await cardOf(page, first).by('button', 'Curious').shows({ pressed: true });
    await page.press('j', 'x');
    await currentIs(page, ids[1] ?? '');
    await cardOf(page, second).by('button', 'Pass').shows({ pressed: true });
    await page.press('j', 'n');
    await page.type('cxz');
    await page.press('Escape');
    await cardOf(page, third).by('button', 'Curious').shows({ pressed: true });
    await page.press('x');
    await cardOf(page, third).by('button', 'Pass').shows({ pressed: true });
    await cardOf(page, third).by('button', 'Curious').shows({ pressed: false });
    await cardOf(page, third).by('status').shows({ text: 'Saved' });
    const [a = '', b = '', c = ''] = ids;
    await triagedIs(world.browser, ({ verdicts }) => Object.keys(verdicts).length === 3, 'three verdicts');
    expect((await triaged(world.browser)).verdicts).toEqual({ [a]: 'curious', [b]: 'pass', [c]: 'pass' });
    await page.press('z');
    await cardOf(page, third).by('button', 'Curious').shows({ pressed: true });
    await page.press('z', 'z');
    await cardOf(page, first).by('button', 'Curious').shows({ pressed: false });
    await currentIs(page, a);
    await triagedIs(world.browser, ({ verdicts }) => Object.keys(verdicts).length === 0, 'no verdict');
    expect(Object.values(await notebook(world.browser))).toEqual([{ note: 'cxz', tags: [] }]);
    await page.press('z');
    expect(Object.values(await notebook(world.browser))).toHaveLength(1);
    await page.close();
  });

  it('leaves every key to fields and to the page', async () => {
    const page = await open();
    await spyOnKeys(page);
    const [chosen = ''] = await titlesOn(page);
    const after = (await allTitlesOn(page)).indexOf(chosen) + 1;
    const all = 'jkucxntdozlh?';
    const search = page.by('tabpanel').by('textbox', /Search submissions/);
    await search.type(all);
    await search.shows({ value: all, focused: true });
    expect((await heardBy(page)).filter((key) => key.startsWith('keydown j'))).not.toEqual([]);
    await cards(page).gone(); // that search finds nothing
    await search.replace('');
    await cards(page).counts(25);
    const note = cardOf(page, chosen).by('textbox', 'Note');
    await cardOf(page, chosen).by('button', 'Write a note').click();
    await note.type(all);
    await note.shows({ value: all, focused: true });
    await note.replace('');
    const tag = cardOf(page, chosen).by('combobox', 'Add a tag');
    await tag.type(all);
    await tag.shows({ value: all, focused: true });
    await tag.replace('');
    await bar(page).by('button', 'Filter cards').click();
    await bar(page).by('textbox', 'Words').type(all);
    await bar(page).by('textbox', 'Words').replace('');
    // With a modifier a key is the browser's, and what a page makes up is nobody's.
    await page.press('Escape', 'Escape', 'Shift+J', 'Alt+x');
    await page.puppeteer.evaluate(() => {
      for (const target of [document.body, document.querySelector('kininaru-bar') as Element])
        for (const key of 'jjcx')
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    });
    await page.puppeteer.evaluate(() => document.querySelector<HTMLElement>('.nav-tabs a')?.focus());
    await page.press('j'); // a tab has the focus; on from the card that was written in
    await currentIs(page, (await idsOn(page))[after] ?? '');
    expect((await triaged(world.browser)).verdicts).toEqual({});
    await page.close();
  });

  it('opens details and papers, and turns pages, by the page’s own doing', async () => {
    const page = await open();
    const ids = await idsOn(page);
    await page.press('j', 'j', 'd');
    const details = page.by('link', 'Hide details');
    await details.counts(1);
    await page.puppeteer.waitForFunction(() => (document.querySelector('.collapse.in')?.clientHeight ?? 0) > 20);
    await page.press('d');
    await details.gone();
    const target = world.browser.driver.puppeteer.waitForTarget((each) => each.url().includes(`/forum?id=${ids[1]}`));
    await page.press('o');
    await (await (await target).page())?.close();
    await page.show();
    await page.press('l', 'l', 'h', 'k');
    await isAtRest(page);
    await currentIs(page, (await idsOn(page))[0] ?? '');
    await progressLine(page).shows({ text: /page 2 of 6/ });
    expect(await idsOn(page)).not.toContain(ids[0]);
    await page.close();
  });

  it('goes on where it stopped, loading as many lists as it says', async () => {
    const before = await open();
    await openTab(before, 'Accept (Poster)');
    await openListPage(before, 10);
    await openListPage(before, 14);
    await before.puppeteer.evaluate(() => scrollTo(0, 0));
    await before.press('j', 'j', 'x');
    const [, second = ''] = await idsOn(before);
    await triagedIs(world.browser, ({ verdicts }) => verdicts[second] === 'pass', 'the verdict');
    await before.close();
    const page = await open();
    const quiet = world.site.requests.length;
    const goOn = bar(page).by('button', 'Continue at Poster, page 14 (loads 2 lists)');
    await goOn.click();
    await currentIs(page, second);
    expect(world.site.requests.slice(quiet).filter(({ url }) => /\/notes\?/.test(url))).toHaveLength(2);
    await goOn.gone();
    await page.close();
  });
});
