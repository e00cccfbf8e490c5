import { expect, it } from 'vitest';
import { addTags, cardOf, cards, inBothBrowsers, titlesOn, venue, writeNote } from './both';
import type { Page } from './browser/page';
import { until } from './browser/until';
import { heardBy, progressLine, spyOnKeys } from './triaged';
import { isAtRest } from './whole';

const bar = (page: Page) => page.by('region', 'Kininaru');

inBothBrowsers('the bar of a venue', (world) => {
  const open = async () => {
    const page = await world.browser.openPage(venue);
    await isAtRest(page);
    await cards(page).counts(25);
    return page;
  };

  it('hides and fades cards, and never one that is being read', async () => {
    const page = await open();
    const [first = '', second = '', third = ''] = await titlesOn(page);
    await addTags(page, second, 'LoRA');
    await page.press('Escape', 'Escape');
    await cardOf(page, first).by('button', 'Pass').click();
    await bar(page).by('button', 'Filter cards').click();
    await page.puppeteer.evaluate(() => scrollTo(0, 330)); // there has to be something above for the list to give way
    const place = await cardOf(page, third).box();
    await choose(page, 'Passed', 'h');
    await cards(page).counts(24);
    expect(Math.abs((await cardOf(page, third).box()).y - place.y)).toBeLessThan(1); // browsers scroll by whole pixels
    await bar(page).by('button', '1 of 25 cards hidden').read();
    await cardOf(page, third).by('button', 'Pass').click();
    await cardOf(page, third).by('button', 'Pass').shows({ pressed: true });
    await cards(page).counts(24);
    await choose(page, 'Only tag', 'l');
    await cards(page).counts(1);
    await choose(page, 'Only tag', 'a');
    const word = (/\w{6,}/.exec(second)?.[0] ?? '').toUpperCase();
    await bar(page).by('textbox', 'Words').type(word);
    await cardOf(page, second).read();
    expect((await titlesOn(page)).every((title) => title.toUpperCase().includes(word))).toBe(true);
    await bar(page).by('textbox', 'Words').replace('');
    await cards(page).counts(23);
    await page.press('Escape');
    await page.goto(venue);
    await cards(page).counts(23);
    await bar(page).by('button', '2 of 25 cards hidden').click();
    await bar(page).by('button', 'Show all cards').click();
    await cards(page).counts(25);
    await page.close();
  });

  it('folds, and stays folded', async () => {
    const page = await open();
    await bar(page).by('button', 'Fold the bar').click();
    await bar(page).by('button', 'Filter cards').gone();
    await page.goto(venue);
    const fold = bar(page).by('button', /^Unfold the bar: \d+ \/ 144 seen$/);
    await fold.shows({ expanded: false });
    await fold.click();
    await bar(page).by('button', 'Filter cards').read();
    await page.close();
  });

  it('has help in which keys are changed and switched off', async () => {
    const page = await open();
    await page.press('?');
    const help = page.by('dialog', 'Keys on lists of papers');
    await help.by('button', 'Next card: j. Change').click();
    await page.press('k');
    await help.by('status').shows({ text: /k is taken by “Previous card”/ });
    await page.press('m');
    await help.by('button', 'Next card: m. Change').read();
    await help.by('checkbox', 'Use these keys').click();
    await page.press('Escape');
    await help.gone();
    await spyOnKeys(page);
    await page.press('m');
    expect((await heardBy(page)).length).toBeGreaterThan(0);
    await bar(page).by('button', 'Keys').click();
    await help.by('checkbox', 'Use these keys').click();
    await help.by('checkbox', 'Use these keys').shows({ checked: true });
    await help.by('button', 'Done').click();
    await help.gone();
    await page.press('m');
    await isOnCard(page);
    const other = await world.browser.openPage(
      'https://openreview.net/search?term=model&content=all&group=all&source=all',
    );
    const first = await until(async () => (await titlesOn(other))[0], { what: 'a card' });
    await writeNote(other, first, 'by hand'); // by then the keys are read
    await other.press('Escape', 'm');
    await isOnCard(other);
    await other.close();
    await page.close();
  });

  it('counts the same in two tabs, and in the popup', async () => {
    const one = await open();
    const other = await open();
    await one.show();
    const [, , , fourth = ''] = await titlesOn(one);
    const before = Number(/(\d+) curious/.exec(await progressLine(one).text())?.[1]);
    await cardOf(one, fourth).by('button', 'Curious').click();
    await cardOf(one, fourth).by('button', 'Curious').shows({ pressed: true });
    const { text } = await progressLine(one).shows({ text: new RegExp(`\\b${before + 1} curious`) });
    await other.show();
    await progressLine(other).shows({ text });
    await cardOf(other, fourth).by('button', 'Curious').shows({ pressed: true });
    const popup = await world.browser.openPopup();
    await popup.by('region', 'Progress').shows({ text: new RegExp(text.replace(/ · page.*/s, '')) });
    await popup.close();
    // The toolbar's button is seen from the background only, and that only in Chromium.
    if (world.name === 'chrome') {
      const target = await world.browser.driver.puppeteer.waitForTarget((each) => each.type() === 'service_worker');
      const worker = await target.worker();
      const badge = () =>
        worker?.evaluate(
          `chrome.tabs.query({ url: 'https://openreview.net/*' })
            .then((tabs) => Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })))).then(String)`,
        );
      // One has a tag, one a note; a verdict is neither.
      await until(async () => ((await badge()) === '2,2' ? true : undefined), { what: '2 on the button of both tabs' });
    }
    await other.close();
    await one.close();
  });

  it('gets no accessibility violation, open, folded or helping', async () => {
    const page = await open();
    const ours = async () =>
      (await page.axe()).filter(({ where }) => where.some((place) => place.includes('kininaru')));
    await page.press('j');
    await bar(page).by('button', 'Filter cards').click();
    expect(await ours()).toEqual([]);
    await page.press('Escape', '?');
    await page.by('dialog', 'Keys on lists of papers').read();
    expect(await ours()).toEqual([]);
    await page.close();
  });
});

const isOnCard = (page: Page) =>
  until(async () => ((await page.focused())?.name.startsWith('Notes on ') ? true : undefined), {
    what: 'a card to have the focus',
    report: page.print,
  });

/** By the keyboard, as a list that drops down hangs outside of the page. The letters choose the option that begins with them. */
async function choose(page: Page, name: string, letters: string): Promise<void> {
  await bar(page).by('textbox', 'Words').click();
  for (let i = 0; i < 6 && (await page.focused())?.name !== name; i += 1) await page.press('Tab');
  await page.type(letters);
}

inBothBrowsers(
  'skimming in Japanese',
  (world) => {
    it('says everything in Japanese, and knows the keys of a kana keyboard', async () => {
      const page = await world.browser.openPage(venue);
      await isAtRest(page);
      const region = page.by('region', '気になる Kininaru');
      await region.by('button', /^Oral: 144 本中 \d+ 本を確認 · 気になる 0 本 · 1 \/ 6 ページ/).read();
      await page.press('j', 'c');
      await region.by('button', /気になる 1 本/).read();
      await page.press('?');
      const help = page.by('dialog', '論文リストのキー操作');
      await help.by('button', '次のカード: j。変更する').read();
      await help.by('button', '完了').click();
      await help.gone();
      await region.by('button', 'カードを絞り込む').click();
      const words = region.by('textbox', '言葉で探す');
      await words.type('');
      await page.compose('ぺんぎん');
      await page.commit('ペンギン', 'Enter');
      await words.shows({ value: 'ペンギン', focused: true });
      await region.by('button', '25 枚中 25 枚を非表示').read();
      await page.close();
    });
  },
  { launch: { locale: 'ja' } },
);
