import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { BarsPage } from './bars-page';
import { median, type Row, spreadOf } from './row';

const runs = 31;

/** The cost of the bars on a list of cards, beside one static template cloned into every card in the same page. Target: 1.3 times. */
export async function measureBars(page: Page): Promise<Omit<Row, 'browser' | 'commit'>[]> {
  // A page on loopback is a secure context, as the site is: about:blank is none, and lacks what the guard uses.
  const server = createServer((_request, response) => response.end('<!doctype html>')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.addScriptTag({ content: await bundle() });
  const rows = [];
  for (const count of [25, 100, 1000]) {
    const pairs: { bars: number; static: number }[] = [];
    // Alternating, so that both meet the same noise; the first pair warms up.
    for (let run = 0; run <= runs; run++) pairs.push(await page.evaluate(measureOnce, count));
    const measured = pairs.slice(1);
    const value = median(measured.map((pair) => pair.bars));
    const reference = median(measured.map((pair) => pair.static));
    rows.push({
      name: `bars on ${count} cards`,
      value,
      reference,
      ratio: median(measured.map((pair) => pair.bars / pair.static)),
      target: 1.3,
      unit: 'ms',
      runs,
      spread: spreadOf(measured.map((pair) => pair.bars)),
    });
  }
  server.closeAllConnections();
  server.close();
  return rows;
}

function measureOnce(count: number) {
  const { barsPage } = globalThis as unknown as { barsPage: BarsPage };
  barsPage.showCards(count);
  const still = barsPage.timeStatic();
  barsPage.showCards(count);
  return { static: still, bars: barsPage.timeBars() };
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: 'bench/bars-page.ts', formats: ['iife'], name: 'bars' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the bench page was not bundled');
  return chunk.code;
}
