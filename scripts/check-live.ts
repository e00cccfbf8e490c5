import { resolve } from 'node:path';
import * as selectors from '../src/openreview/selectors';
import { openWindow } from './open-window';

// `npm run check:live`: opens the live site, a page of each kind, and prints what the selectors find there. It wants a window, for the site asks
// guests to prove themselves, and a person to wait for it. Never part of the tests.
const pages = [
  'https://openreview.net/group?id=ICML.cc/2024/Conference#tab-accept-oral',
  'https://openreview.net/group?id=ICLR.cc/2023/Conference',
  'https://openreview.net/group?id=ICLR.cc/2018/Conference',
  'https://openreview.net/forum?id=RbiBKPtuHp',
  'https://openreview.net/search?term=diffusion&content=all&group=all&source=forum',
  'https://openreview.net/submissions?venue=ICML.cc/2024/Conference',
];

const browser = await openWindow({ url: pages[0] ?? '', profile: resolve('demo', 'profile-live') });
const [page] = await browser.pages();
if (!page) throw new Error('The browser opened no page.');
for (const url of pages) {
  await page.goto(url, { timeout: 120_000 });
  // The site may ask a guest to prove themselves first: there is time for it.
  await page.waitForSelector('kininaru-bar', { timeout: 120_000 }).catch(() => undefined);
  const found = await page.evaluate(
    (kinds: typeof selectors.cardSelectors, links: string) => ({
      papers: document.querySelectorAll(links).length,
      bars: document.querySelectorAll('kininaru-bar').length,
      cards: Object.fromEntries(
        Object.entries(kinds).flatMap(([kind, { card }]) => {
          const { length } = document.querySelectorAll(card);
          return length > 0 ? [[kind, length]] : [];
        }),
      ),
    }),
    selectors.cardSelectors,
    selectors.forumLinks,
  );
  const isFine = found.bars > 0;
  console.log(`${isFine ? '✓' : '✗ drifted'} ${url}\n  ${JSON.stringify(found)}`);
}
await browser.close();
