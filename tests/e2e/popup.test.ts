import { expect, it } from 'vitest';
import { addTags, inBothBrowsers, openTab, titlesOn, writeNote } from './both';

inBothBrowsers('the popup', (world) => {
  it('says how to begin, on the site and elsewhere', async () => {
    const elsewhere = await world.browser.openPopup();
    await elsewhere.by('heading', 'No notes yet').read();
    const text = await elsewhere.puppeteer.evaluate(() => document.body.textContent);
    expect(text).toContain('Kininaru works on openreview.net');
    expect(await elsewhere.axe()).toEqual([]);
    await elsewhere.close();
  });

  it('follows the notebook live, orders its sections and keeps the order', async () => {
    const page = await world.openVenue();
    const [first = '', second = ''] = await titlesOn(page);
    await writeNote(page, first, 'an oral');
    const popup = await world.browser.openPopup();
    await popup.by('textbox', 'Draft').shows({ value: /## oral\n\n- \[[\s\S]*\n {2}- an oral\n$/ });

    await page.show();
    await addTags(page, second, 'みんな好きそう');
    await openTab(page, 'Accept (Poster)');
    const poster = (await titlesOn(page))[0] ?? '';
    await writeNote(page, poster, 'a poster');

    await popup.show();
    await popup.by('heading', '3 papers in 2 sections').read();
    await popup.by('button', 'Make みんな好きそう a section').click();
    await popup.by('heading', '3 papers in 3 sections').read();
    const headings = async (order: string[]) => {
      const draft = await popup
        .by('textbox', 'Draft')
        .shows({ value: new RegExp(order.map((name) => `## ${name}\n[\\s\\S]*`).join('')) });
      expect(draft.value.match(/^## .+$/gm)).toEqual(order.map((name) => `## ${name}`));
    };
    await headings(['oral', 'poster', 'みんな好きそう']);
    await popup.by('button', 'Move みんな好きそう up').click();
    await headings(['oral', 'みんな好きそう', 'poster']);
    await popup.by('button', 'Move みんな好きそう up').shows({ focused: true });
    await popup.press('Enter');
    await headings(['みんな好きそう', 'oral', 'poster']);
    await popup.close();

    const again = await world.browser.openPopup();
    const draft = await again
      .by('textbox', 'Draft')
      .shows({ value: /## みんな好きそう[\s\S]*## oral[\s\S]*## poster/ });
    expect(draft.value).not.toContain(`](https://openreview.net/forum?id=)`);
    await again.close();
    await page.close();
  });

  it('writes plain Markdown as well, and keeps the choice', async () => {
    const popup = await world.browser.openPopup();
    await popup.by('textbox', 'Draft').shows({ value: /^---\n/ });
    await popup.puppeteer.evaluate(() => {
      const format = [...document.querySelectorAll('select')].find((select) => select.value === 'jekyll');
      if (!format) return;
      format.value = 'markdown';
      format.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await popup.by('textbox', 'Draft').shows({ value: /^# / });
    const file = await world.browser.download(() => popup.by('button', 'Download').click());
    expect(file.name).toBe('icml2024.md');
    await popup.close();
    const again = await world.browser.openPopup();
    await again.by('textbox', 'Draft').shows({ value: /^# / });
    await again.close();
  });

  it('has nothing for axe to find, light and dark, and fits a narrow window', async () => {
    const popup = await world.browser.openPopup();
    await popup.by('textbox', 'Draft').shows({ value: /## / });
    for (const scheme of ['light', 'dark'] as const) {
      await popup.setMedia({ scheme });
      expect(await popup.axe()).toEqual([]);
    }
    await popup.puppeteer.setViewport({ width: 320, height: 600 });
    const overflow = await popup.puppeteer.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await popup.close();
  });

  if (world.name === 'firefox') return; // only Chromium shows its real popup without a window

  it('begins with the venue of the tab that it is opened over', async () => {
    const page = await world.browser.openPage('https://openreview.net/group?id=ICLR.cc/2023/Conference');
    await page.by('group', /^Notes on /).all();
    const popup = await world.browser.openRealPopup();
    await popup.by('heading', 'No notes in ICLR 2023 yet').read();
    const venues = await popup.puppeteer.evaluate(() =>
      [...document.querySelectorAll('option')].map((option) => option.textContent),
    );
    expect(venues).toEqual(['ICLR 2023 (0)', 'ICML 2024 (3)']);
    await popup.close();
    await page.close();
  });
});
