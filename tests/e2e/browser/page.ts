import type { KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import { accessible, type Place } from './accessible';
import { type AxeOptions, type Violation, violations } from './axe';
import type { Driver, Input, Media } from './driver';
import type { Told } from './tree';

export interface Page extends Place, Input {
  /** The tab as puppeteer has it, for `evaluate`, `mouse`, `keyboard`, `reload`, `setViewport`, `once('dialog', …)` and so on. */
  puppeteer: PuppeteerPage;
  goto(url: string): Promise<void>;
  /** Keys to whatever has the focus: `press('Tab')`, `press('Shift+Tab')`, `press('Control+z')`, `press(',')`. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** What assistive technology would say has the focus. */
  focused(): Promise<Told | undefined>;
  /** The accessibility tree in lines, to look at. */
  print(): Promise<string>;
  /** In Firefox for all pages of the browser. */
  setMedia(media: Media): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Axe's findings on the whole page, closed shadow roots included. */
  axe(options?: AxeOptions): Promise<Violation[]>;
  clipboard(): Promise<string>;
  /** Brings the tab to the front; every input does so by itself. */
  show(): Promise<void>;
  close(): Promise<void>;
}

export interface Opener {
  driver: Driver;
  /** Shared by the pages of a browser. */
  front: { page?: PuppeteerPage };
  errors: string[];
}

export async function makePage(puppeteer: PuppeteerPage, { driver, front, errors }: Opener): Promise<Page> {
  puppeteer.on('pageerror', (error) =>
    errors.push(`${puppeteer.url()}: ${error instanceof Error ? error.stack : error}`),
  );
  puppeteer.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${puppeteer.url()}, console: ${message.text()}`);
  });
  // The browser's own log of the network: nothing may go out that a script of ours began, or a page of ours.
  puppeteer.on('request', (request) => {
    const began = [puppeteer.url(), ...(request.initiator()?.stack?.callFrames ?? []).map(({ url }) => url)];
    const isOurs = began.some((url) => /^(chrome|moz)-extension:/.test(url));
    if (isOurs && /^(https?|wss?):/.test(request.url()) && !request.isNavigationRequest())
      errors.push(`${puppeteer.url()}: Kininaru asked for ${request.url()}`);
  });
  const { tree, input } = await driver.open(puppeteer);
  async function show() {
    if (front.page === puppeteer) return;
    await puppeteer.bringToFront();
    front.page = puppeteer;
  }
  async function pressOne(combination: string) {
    // The last part may be a plus itself: Control++
    const [, before = '', key = combination] = /^((?:\w+\+)*)(.+)$/s.exec(combination) ?? [];
    const modifiers = before.split('+').filter(Boolean) as KeyInput[];
    for (const modifier of modifiers) await puppeteer.keyboard.down(modifier);
    await puppeteer.keyboard.press(key as KeyInput);
    for (const modifier of modifiers.reverse()) await puppeteer.keyboard.up(modifier);
  }
  return {
    puppeteer,
    by: (role, name) => accessible({ tree, puppeteer, show }, [{ role, name }]),
    async goto(url) {
      await puppeteer.goto(url, { waitUntil: 'load', timeout: 30_000 });
    },
    async press(...keys) {
      await show();
      for (const key of keys) await pressOne(key);
    },
    async type(text) {
      await show();
      await puppeteer.keyboard.type(text);
    },
    ...input,
    focused: () => tree.focused(),
    print: () => tree.print(),
    setMedia: (media) => driver.setMedia(puppeteer, media),
    screenshot: async (path) => void (await puppeteer.screenshot({ path: path as `${string}.png` })),
    axe: (options) => violations(driver, puppeteer, options),
    async clipboard() {
      await show();
      return driver.readClipboard(puppeteer);
    },
    show,
    async close() {
      if (front.page === puppeteer) delete front.page;
      await puppeteer.close();
    },
  };
}
