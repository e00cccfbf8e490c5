import { expect, it } from 'vitest';
import { cards, inBothBrowsers, venue } from './both';
import type { Page } from './browser/page';
import { isAtRest, isWhole } from './whole';

/** 200 in the long campaign. */
const steps = Number(process.env.STEPS ?? 18);

/** Mulberry32: the walk is the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One step of a reader within the page: a link, a tab, a page of a list, a search, Back or Forward. Tells what it was. */
function step(choice: number, which: number): string {
  const shown = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => element.getBoundingClientRect().height > 0,
    );
  const pick = (selector: string): string | undefined => {
    const elements = shown(selector);
    const element = elements[Math.floor(which * elements.length)];
    element?.click();
    return element && `${selector}: ${element.textContent?.slice(0, 40)}`;
  };
  const search = () => {
    const form = shown('nav form[role="search"]')[0] as HTMLFormElement | undefined;
    const field = form?.querySelector('input');
    if (!form || !field) return undefined;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
      field,
      ['attention', 'model', 'learning'][Math.floor(which * 3)],
    );
    field.dispatchEvent(new Event('input', { bubbles: true }));
    form.requestSubmit();
    return `search ${field.value}`;
  };
  const ways: (() => string | undefined)[] = [
    () => pick('h4 > a[href^="/forum?id="]'),
    () => pick('.nav-tabs a'),
    () => pick('.pagination a'),
    () => pick('a[href^="/group?id="]'),
    () => pick('a[href^="/profile?id="]'),
    () => pick('nav a[href="/"]'),
    search,
    () => {
      history.back();
      return 'Back';
    },
    () => {
      history.forward();
      return 'Forward';
    },
  ];
  return ways[Math.floor(choice * ways.length)]?.() ?? 'nothing to click';
}

inBothBrowsers('a random walk through the site', (world) => {
  it(
    `${steps} steps: at each rest a bar for each paper, and for nothing else`,
    async () => {
      const seed = Number(process.env.SEED ?? 20_240_710);
      const next = random(seed);
      const page = await world.openVenue();
      const trail: string[] = [];
      let papers = 0;
      for (let i = 0; i < steps; i++) {
        trail.push(await walk(page, next));
        await isAtRest(page);
        papers += await isWhole(page).catch((error: unknown) => {
          throw new Error(`seed ${seed}, after ${trail.slice(-6).join(' → ')}`, { cause: error });
        });
      }
      console.log(`${world.name}: ${steps} steps, seed ${seed}, ${papers} papers met`);
      expect(papers).toBeGreaterThan(steps);
      await page.goto(venue);
      await cards(page).counts(25);
      await page.close();
    },
    60_000 + steps * 5_000,
  );
});

/** Back out of the site ends the walk's document; it goes on at the venue. */
async function walk(page: Page, next: () => number): Promise<string> {
  const choices = [next(), next()] as const;
  const taken = await page.puppeteer.evaluate(step, ...choices).catch(() => 'left the page');
  if (!page.puppeteer.url().startsWith('https://openreview.net/')) await page.goto(venue);
  return taken;
}
