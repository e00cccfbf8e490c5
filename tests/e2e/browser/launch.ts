// The built extension in a real browser, used the way assistive technology uses it: by role and accessible name, through
// the accessibility tree, which leads into closed shadow roots too; then by real mouse and key events.
//
//   const browser = await launch('firefox', { site });              // dist/firefox in a fresh profile; no other host is reachable
//   const page = await browser.openPage('https://openreview.net/group?id=…');
//   const card = page.by('group', 'Notes on A paper');              // nothing is looked up yet
//   await card.by('button', 'curious').click();
//   await card.by('button', 'curious').shows({ pressed: true });    // waits
//   await card.by('textbox', 'Note').type('so close');
//   await page.press('Enter', 'Shift+Tab', 'Control+z');
//   await card.by('option').gone();
//   const popup = await browser.openPopup();
//   const draft = await browser.download(() => popup.by('button', 'Download').click());   // { name, path, text }
//   expect(await popup.axe()).toEqual([]);
//   expect(await browser.pageErrors()).toEqual([]);
//   const again = await browser.crash();                            // SIGKILL; started again with the same profile
//   await again.close();
//
// There are no sleeps and nothing is tried twice: what waits asks for one visible condition until a deadline, and the error
// says what was waited for and prints the accessibility tree of that moment.
//
// Chromium: puppeteer and the DevTools protocol. Firefox: puppeteer over WebDriver BiDi, which does not look into closed
// roots, beside Marionette, whose `system` sandbox runs with the browser's rights inside the page's process.
// driver.ts lists what differs; everything else is common.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startChrome } from './chrome';
import type { BrowserName, Driver, ExtensionError, LaunchOptions } from './driver';
import { emptyStorage, fillStorage } from './fill-storage';
import { startFirefoxDriver } from './firefox-driver';
import { makePage, type Opener, type Page } from './page';
import { until } from './until';

export interface Download {
  name: string;
  path: string;
  text: string;
}

export interface Browser {
  name: BrowserName;
  driver: Driver;
  /** Give it to another launch to start again where this one stopped. */
  profile: string;
  openPage(url: string): Promise<Page>;
  /** A page in a window of its own. */
  openWindow(url: string): Promise<Page>;
  /** The popup's document in a tab. */
  openPopup(): Promise<Page>;
  /** The popup itself, in Chromium, while its background runs. It closes when something else gets the focus. */
  openRealPopup(): Promise<Page>;
  /** A document of the extension, by its path in dist. */
  openExtensionPage(path: string): Promise<Page>;
  /** Runs in the extension's origin, in a document that is none of the extension's own: to look at IndexedDB. */
  inExtension<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Runs on the background's own global object, which it is given; the background has to be running. It may be async, and may use nothing from outside. */
  inBackground<A extends unknown[], T>(
    fn: (background: Background, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /** Ends what `isStorageFull` began. */
  freeStorage(): Promise<void>;
  /** As the browser does by itself after half a minute of idleness. The next message starts it again. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Puts another build in the place of this one, as an update does. */
  install(build: string): Promise<void>;
  /** The one file that the act makes the browser save. */
  download(act: () => Promise<void>): Promise<Download>;
  /** Uncaught errors and console.error calls of pages, content scripts and the background since the last call. */
  pageErrors(): Promise<string[]>;
  /** Ends the browser's process as a crash does, and starts it again with the same profile. This Browser is of no use afterwards. */
  crash(): Promise<Browser>;
  close(): Promise<void>;
}

export type Background = typeof globalThis & Record<string, unknown>;

export const launch = (name: BrowserName, options: LaunchOptions): Promise<Browser> =>
  start(name, options, mkdtempSync(join(tmpdir(), `kininaru-${name}-`)));

/** `own` is a folder that goes with the browser. */
async function start(name: BrowserName, options: LaunchOptions, own: string): Promise<Browser> {
  const downloads = mkdtempSync(join(tmpdir(), 'kininaru-downloads-'));
  const setting = {
    dist: resolve(`dist/${name}`),
    profile: own,
    locale: 'en-US' as const,
    timezone: 'Asia/Tokyo',
    viewport: { width: 1280, height: 900 },
    isStorageFull: false,
    isPrivate: false,
    ...options,
    downloads,
  };
  // A copy: another build may be under way. In the profile, as Chromium makes the extension's id from the folder's path.
  const dist = join(setting.profile, 'extension-under-test');
  copyOver(setting.dist, dist);
  if (setting.isStorageFull && name === 'chrome') withoutPermission(dist, 'unlimitedStorage');
  const startDriver = name === 'chrome' ? startChrome : startFirefoxDriver;
  const driver = await startDriver({ ...setting, dist });
  const opener: Opener = { driver, front: {}, errors: [] };
  let door: Page | undefined;

  async function openTab(type: 'tab' | 'window' = 'tab') {
    const tab = await driver.puppeteer.newPage({ type });
    opener.front.page = tab;
    return makePage(tab, opener);
  }
  async function openPage(url: string, type?: 'window') {
    const page = await openTab(type);
    await page.goto(url);
    return page;
  }
  async function openExtensionPage(path: string) {
    const page = await openTab();
    const url = `${driver.origin}/${path}`;
    // In Firefox this never settles for an extension's page, so the page itself is asked.
    void page.puppeteer.goto(url, { timeout: 0 }).catch(() => undefined);
    const isThere = () => page.puppeteer.evaluate(() => document.readyState === 'complete' && location.href);
    await until(async () => ((await isThere()) === url ? true : undefined), { what: `${url} to load` });
    return page;
  }
  async function inExtension<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A) {
    const page = await openExtensionPage('icons/icon-16.png');
    const answer = await page.puppeteer.evaluate(fn as (...args: unknown[]) => unknown, ...args);
    await page.close();
    return answer as T;
  }
  if (setting.isStorageFull && !driver.setQuota) await inExtension(fillStorage);
  return {
    name,
    driver,
    profile: setting.profile,
    openPage: (url) => openPage(url),
    openWindow: (url) => openPage(url, 'window'),
    openExtensionPage,
    openPopup: () => openExtensionPage('src/entrypoints/popup/popup.html'),
    inExtension,
    async inBackground(fn, ...args) {
      const call = (background: string) =>
        `(${fn})(${[background, ...args.map((arg) => JSON.stringify(arg))].join(', ')})`;
      if (driver.inBackground) return (await driver.inBackground(call('self'))) as ReturnType<typeof fn>;
      // Kept: what a page that is gone has put into another does not run any more.
      door ??= await openExtensionPage('icons/icon-16.png');
      const answer = await door.puppeteer.evaluate(
        `browser.runtime.getBackgroundPage().then((background) => ${call('background')})`,
      );
      return answer as ReturnType<typeof fn>;
    },
    freeStorage: () => (driver.setQuota ? driver.setQuota(undefined) : inExtension(emptyStorage)),
    stopBackground: () => driver.stopBackground(),
    isBackgroundRunning: () => driver.isBackgroundRunning(),
    async install(build) {
      copyOver(build, dist);
      await driver.install(dist);
    },
    async openRealPopup() {
      if (!driver.openRealPopup) throw new Error(`There is no way to the real popup in ${name}`);
      const tab = await driver.openRealPopup();
      opener.front.page = tab;
      return makePage(tab, opener);
    },
    download: (act) => download(downloads, act),
    async pageErrors() {
      const others = await driver.takeExtensionErrors();
      const errors = opener.errors.splice(0);
      // Firefox tells of an error in a content script or a tab both ways.
      const isNew = ({ message }: ExtensionError) => !errors.some((known) => known.includes(message));
      return [...errors, ...others.filter(isNew).map(({ message, place }) => `${message} ${place}`.trim())];
    },
    async crash() {
      await driver.kill();
      rmSync(downloads, { recursive: true, force: true });
      return start(name, options, own);
    },
    async close() {
      await driver.close();
      rmSync(own, { recursive: true, force: true, maxRetries: 5 });
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

function copyOver(from: string, to: string) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

function withoutPermission(dist: string, permission: string) {
  const path = join(dist, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((each) => each !== permission);
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
}

async function download(folder: string, act: () => Promise<void>): Promise<Download> {
  const before = new Set(readdirSync(folder));
  await act();
  const name = await until(
    async () => {
      const names = readdirSync(folder);
      // Firefox reserves the name with an empty file and writes NAME.part beside it; Chromium writes NAME.crdownload.
      if (names.some((each) => /\.(part|crdownload)$|^\.org\.chromium/.test(each))) return undefined;
      return names.find((each) => !before.has(each) && statSync(join(folder, each)).size > 0);
    },
    { what: 'a download' },
  );
  const path = join(folder, name);
  return { name, path, text: readFileSync(path, 'utf8') };
}
