import { expect, it } from 'vitest';
import { inBothBrowsers } from './both';
import { isAtRest, isWhole } from './whole';

/** 50 in the long campaign. */
const loads = Number(process.env.LOADS ?? 1);

const pages = [
  ['/forum?id=9aXw3LkPdE', 1],
  ['/forum?id=-R7mCq0xYb', 1],
  ['/forum?id=rJOldOral-', 1],
  ['/profile?id=~Ada_Abara1', 1],
  ['/submissions?venue=ICML.cc/2024/Conference&page=2', 25],
] as const;

inBothBrowsers(
  'hydration',
  (world) => {
    it.each(pages)(
      `%s, ${loads} loads, the processor at full and at a quarter of its speed: React finds nothing changed`,
      async (path, papers) => {
        // Only Chromium slows a page down on demand.
        for (const slowness of world.name === 'chrome' ? [1, 4] : [1]) {
          for (let load = 0; load < loads; load++) {
            const page = await world.browser.openPage('about:blank');
            if (slowness > 1) await page.puppeteer.emulateCPUThrottling(slowness);
            await page.goto(`https://openreview.net${path}`);
            const found = await isWhole(page, papers);
            await isAtRest(page);
            expect(await isWhole(page)).toBe(found);
            await page.close();
          }
        }
        expect(await world.browser.pageErrors()).toEqual([]);
      },
      60_000 + loads * 20_000,
    );

    it('brings the bars back, and the open field with its text and caret, when the page is rendered anew', async () => {
      const page = await world.browser.openPage('https://openreview.net/forum?id=9aXw3LkPdE');
      const bar = page.by('group', /^Notes on /);
      await bar.by('button', 'Write a note').click();
      await bar.by('textbox', 'Note').type('before and after');
      await page.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
      await page.puppeteer.evaluate(() => (window as unknown as { __rerender: () => void }).__rerender());
      await bar.by('textbox', 'Note').shows({ value: 'before and after', focused: true });
      await page.type('wards ');
      await bar.by('textbox', 'Note').shows({ value: 'before and afwards ter' });
      await bar.by('status').shows({ text: 'Saved' });
      await page.close();
    });
  },
  { site: { hydrationDelay: 300 } },
);
