import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browser.mjs';
import { chromeAxe } from './chrome-axe';
import { chromeInput } from './chrome-input';
import { chromeTree } from './chrome-tree';
import type { Driver, Media, Setting } from './driver';
import { until } from './until';

export async function startChrome(setting: Setting): Promise<Driver> {
  const { profile, locale, timezone, viewport, site, downloads } = setting;
  const executablePath = findBrowser('chrome');
  if (!executablePath) throw new Error('No Chromium found: install chromium, or set CHROME_PATH to one');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = join(profile, 'Default/Preferences');
  // Without developer mode an extension that reloads itself stays disabled. A profile that was used before has its own file.
  writeNew(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  const here = `127.0.0.1:${site.port}`;
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir: profile,
    acceptInsecureCerts: true,
    enableExtensions: true,
    pipe: true, // the protocol takes an unpacked extension only over a pipe
    defaultViewport: viewport,
    env: { ...process.env, TZ: timezone, LANGUAGE: locale, LC_ALL: 'C.UTF-8' },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      `--host-resolver-rules=MAP openreview.net:443 ${here}, MAP api2.openreview.net:443 ${here}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  const cdp = await browser.target().createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const errors: string[] = [];
  collectErrors(browser, errors);
  const sessions = new WeakMap<Page, Promise<CDPSession>>();
  const session = (page: Page) => {
    const known = sessions.get(page) ?? page.createCDPSession();
    sessions.set(page, known);
    return known;
  };
  const origin = `chrome-extension://${idOf(setting.dist)}`;
  const [first] = await browser.pages();
  if (!first) throw new Error('The browser started without a tab');
  // Any tab's session is told of all workers, and counts for all storage.
  const firstCdp = await first.createCDPSession();
  const setQuota = async (bytes: number | undefined) => {
    await firstCdp.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes !== undefined && { quotaSize: bytes }) });
  };
  // Before anything is written: Chromium remembers for half a minute how much room there was.
  if (setting.isStorageFull) await setQuota(1);
  const id = await browser.installExtension(setting.dist);
  if (!origin.endsWith(id)) throw new Error(`The extension's id is ${id}, not that of its folder`);
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(origin);
  const worker = await watchVersions(firstCdp, origin);
  const background = async () => (await browser.waitForTarget(isWorker, { timeout: 5000 })).worker();
  // A worker that has just started has no `chrome` yet.
  const spoken = 'globalThis.chrome?.i18n?.getUILanguage()';
  const askLanguage = async () => (await (await background())?.evaluate(spoken)) as string | undefined;
  if (locale !== 'en-US' && (await until(askLanguage, { what: 'the language of the browser' })) !== locale) {
    await browser.close();
    throw new Error(`This Chromium does not speak ${locale}: install chromium-l10n`);
  }

  return {
    puppeteer: browser,
    origin,
    open: async (page) => {
      const own = await session(page);
      // Else the browser makes the tree anew for each question.
      await own.send('Accessibility.enable');
      return { tree: chromeTree(own), input: chromeInput(own) };
    },
    setMedia: async (page, media) => {
      await (await session(page)).send('Emulation.setEmulatedMedia', { features: toFeatures(media) });
    },
    runAxe: async (page, source, options) => chromeAxe(await session(page), source, options),
    setQuota,
    inBackground: async (expression) => (await background())?.evaluate(expression),
    isBackgroundRunning: async () => worker.isRunning(),
    async stopBackground() {
      // Not by ServiceWorker.stopWorker: puppeteer would stay attached, and the next start would wait for it for ever. A worker that is
      // just starting cannot be closed yet.
      const stop = async () => {
        if (!worker.isRunning()) return true;
        await (await browser.targets().find(isWorker)?.worker())?.close();
        return undefined;
      };
      await until(stop, { what: 'the service worker to stop' });
    },
    install: async (folder) => void (await browser.installExtension(folder)),
    async openRealPopup() {
      const before = browser.targets();
      await (await background())?.evaluate('chrome.action.openPopup()');
      const isNew = (target: Target) => target.url().endsWith('/popup.html') && !before.includes(target);
      return (await browser.waitForTarget(isNew, { timeout: 5000 })).asPage();
    },
    async readClipboard(page) {
      await cdp.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
      return page.evaluate(() => navigator.clipboard.readText());
    },
    takeExtensionErrors: async () => errors.splice(0).map((message) => ({ message, place: '' })),
    async kill() {
      const gone = new Promise((resolve) => browser.process()?.once('exit', resolve));
      browser.process()?.kill('SIGKILL');
      await gone;
    },
    close: () => browser.close(),
  };
}

/** Chromium makes the id of an unpacked extension from its folder: the first half of a SHA-256, written with the letters a to p. */
const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

function writeNew(path: string, text: string) {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function toFeatures({ scheme, reducedMotion, forcedColors }: Media) {
  return [
    { name: 'prefers-color-scheme', value: scheme ?? '' },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : '' },
    { name: 'forced-colors', value: forcedColors ? 'active' : '' },
  ];
}

function collectErrors(browser: Browser, errors: string[]) {
  async function watch(target: Target) {
    if (target.type() !== 'service_worker') return;
    const worker = await target.worker().catch(() => null); // gone before we got there
    worker?.client.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) =>
      errors.push(`background: ${exception?.description ?? text}`),
    );
    worker?.client.on('Network.requestWillBeSent', ({ request }) => {
      if (/^(https?|wss?):/.test(request.url)) errors.push(`background: Kininaru asked for ${request.url}`);
    });
    await worker?.client.send('Network.enable').catch(() => undefined); // gone meanwhile
    worker?.client.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error')
        errors.push(`background, console: ${args.map((arg) => arg.description ?? arg.value).join(' ')}`);
    });
  }
  browser.on('targetcreated', (target) => void watch(target));
}

interface WorkerVersion {
  runningStatus: string;
  scriptURL: string;
}

/** The extension's worker. */
async function watchVersions(cdp: CDPSession, origin: string) {
  let current: WorkerVersion | undefined;
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    current = versions.findLast(({ scriptURL }) => scriptURL.startsWith(origin)) ?? current;
  });
  await cdp.send('ServiceWorker.enable');
  return {
    isRunning: () => current !== undefined && current.runningStatus !== 'stopped',
  };
}
