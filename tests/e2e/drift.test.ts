import { expect, it } from 'vitest';
import * as selectors from '../../src/openreview/selectors';
import { inBothBrowsers } from './both';
import { isAtRest, isWhole } from './whole';

const site = 'https://openreview.net';

/** Where each kind of card is met, with all that it can hold. */
const pages = [
  '/group?id=ICML.cc/2024/Conference',
  '/group?id=ICLR.cc/2018/Conference',
  '/group?id=ICML.cc/2024/Conference/Reviewers',
  '/forum?id=9aXw3LkPdE',
  '/forum?id=rJOldOral-',
  '/search?term=model&content=all&group=all&source=all',
  '/profile?id=~Ada_Abara1',
];

inBothBrowsers('drift', (world) => {
  it('every selector finds something on some page', async () => {
    const { cardSelectors, ...others } = selectors;
    const unmet = new Set([
      ...Object.entries(cardSelectors).flatMap(([kind, { isServerRendered: _flag, id, ...parts }]) => [
        ...Object.entries(parts).flatMap(([part, selector]) => (selector === ':not(*)' ? [] : [`${kind}.${part}`])),
        ...id.map((_selector, i) => `${kind}.id.${i}`),
      ]),
      ...Object.keys(others),
    ]);
    for (const path of pages) {
      const page = await world.browser.openPage(site + path);
      await isWhole(page, 1);
      await isAtRest(page); // the rest of a search comes later
      const met = await page.puppeteer.evaluate(
        (kinds: typeof cardSelectors, plain: Record<string, string>) => {
          const inCards = Object.entries(kinds).flatMap(([kind, { card, id, title, authors, venueText, pdf }]) => {
            const cards = [...document.querySelectorAll(card)];
            const parts = Object.entries({
              title,
              authors,
              venueText,
              pdf,
              ...Object.fromEntries(id.map((each, i) => [`id.${i}`, each])),
            });
            const found = parts.filter(([, selector]) => cards.some((each) => each.querySelector(selector)));
            return cards.length > 0 ? [`${kind}.card`, ...found.map(([part]) => `${kind}.${part}`)] : [];
          });
          return [...inCards, ...Object.keys(plain).filter((name) => document.querySelector(plain[name] ?? ''))];
        },
        cardSelectors,
        others,
      );
      for (const name of met) unmet.delete(name);
      await page.close();
    }
    expect([...unmet]).toEqual([]);
  });

  if (world.name === 'firefox') return; // only Chromium shows its real popup, over the tab it reports on, without a window

  it('says so in the popup when a page lists papers and none is recognised', async () => {
    const page = await world.openVenue();
    await page.puppeteer.evaluate(() => {
      for (const list of document.querySelectorAll('.list-paginated')) list.className = 'list-redesigned';
      document.body.append(document.createElement('p'));
    });
    await page.by('group', /^Notes on /).gone();
    const popup = await world.browser.openRealPopup();
    const alarm = await popup.by('alert').read();
    expect(alarm.text).toMatch(/lists papers \(\d+ links\).*recognises no card.*venue, list, oldVenue/);
    await popup.close();
    await page.close();
  });
});
