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

  it('writes for other blogs as well, and keeps the choice', async () => {
    const popup = await world.browser.openPopup();
    await popup.by('textbox', 'Draft').shows({ value: /^---\n/ });
    const choose = (format: string) =>
      popup.puppeteer.evaluate((chosen) => {
        const select = [...document.querySelectorAll('select')].find(({ options }) => options.length === 12);
        if (!select) return;
        select.value = chosen;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, format);
    await choose('zenn');
    const zenn = await popup.by('textbox', 'Draft').shows({ value: /^---\ntitle: / });
    expect(zenn.value).toContain('\n@[card](https://openreview.net/group?id=ICML.cc/2024/Conference)\n');
    await choose('markdown');
    await popup.by('textbox', 'Draft').shows({ value: /^# / });
    const file = await world.browser.download(() => popup.by('button', 'Download').click());
    expect(file.name).toBe('icml2024.md');
    await popup.close();
    const again = await world.browser.openPopup();
    await again.by('textbox', 'Draft').shows({ value: /^# / });
    await again.close();
  });

  it('hands the papers out in other ways, by keyboard', async () => {
    const popup = await world.browser.openPopup();
    await popup.by('textbox', 'Draft').shows({ value: /## / });
    await popup.by('button', 'Copy').click();
    await popup.by('status', /Copied|/).shows({ text: 'Copied' });
    await popup.press('Shift+Tab', 'Shift+Tab', 'Enter');
    await popup.by('button', /^Copy as rich text/).read();
    expect(await popup.axe()).toEqual([]);
    await popup.press('Tab', 'Enter');
    await popup.by('status', /Copied|/).shows({ text: 'Copied with its looks' });
    expect(await popup.clipboard()).toMatch(/^\[ICML 2024\]\(https:.*\)\n\n## /);
    await popup.puppeteer.evaluate(() => {
      document.body.innerHTML = '<div contenteditable="true"></div>';
      document.querySelector('div')?.focus();
    });
    await popup.press('Control+v');
    const pasted = await popup.puppeteer.waitForFunction(() =>
      document.querySelector('div li a')?.getAttribute('href'),
    );
    expect(await pasted.jsonValue()).toMatch(/^https:\/\/openreview\.net\/forum\?id=/);
    await popup.close();

    const again = await world.browser.openPopup();
    await again.by('button', 'More ways to take it along').click();
    const bibtex = await world.browser.download(() => again.by('button', 'Download BibTeX').click());
    expect(bibtex.name).toBe('icml2024.bib');
    expect(bibtex.text.match(/^@/gm)?.length).toBe(3);
    await again.by('button', 'Download BibTeX').gone();
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
