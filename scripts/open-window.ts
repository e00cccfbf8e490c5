import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from './browser.mjs';

/** Opens Chromium with the built extension at `url`; with `port`, openreview.net is the stand-in there and no other host is reachable. */
export async function openWindow({
  url,
  profile,
  port,
}: {
  url: string;
  profile: string;
  port?: number;
}): Promise<Browser> {
  const here = `127.0.0.1:${port}`;
  const executablePath = findBrowser('chrome');
  if (!executablePath) throw new Error('No Chromium found: install chromium, or set CHROME_PATH to one.');
  const browser = await puppeteer.launch({
    executablePath,
    headless: false,
    userDataDir: profile,
    enableExtensions: ['dist/chrome'],
    pipe: true,
    acceptInsecureCerts: port !== undefined,
    defaultViewport: null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(port === undefined
        ? []
        : [
            `--host-resolver-rules=MAP openreview.net:443 ${here}, MAP api2.openreview.net:443 ${here}, MAP * ~NOTFOUND`,
          ]),
    ],
  });
  const [page] = await browser.pages();
  await page?.goto(url);
  return browser;
}
