import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import puppeteer, { type Browser } from 'puppeteer-core';
import { getBrowser } from '../scripts/browser.mjs';
import { measureBars } from './bars';
import { measureMerge } from './merge';
import type { Row } from './row';

// `npm run bench`: prints a table and writes bench/results.json. Figures are ratios within one run: machines are noisy.
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const rows: Row[] = [];

for (const name of ['chrome', 'firefox'] as const) {
  const browser = await open(name);
  const version = await browser.version();
  const page = await browser.newPage();
  rows.push(...(await measureBars(page)).map((row) => ({ ...row, browser: version, commit })));
  await browser.close();
}

rows.push(...measureMerge().map((row) => ({ ...row, browser: `Node ${process.versions.node}`, commit })));

const size = gzipSync(readFileSync('dist/chrome/src/entrypoints/content/content.js'), { level: 9 }).length / 1_000;
rows.push({
  name: 'content script, compressed, beside what is allowed',
  value: size,
  reference: 30,
  ratio: size / 30,
  target: 1,
  unit: 'kB',
  runs: 1,
  spread: 0,
  browser: 'none',
  commit,
});

mkdirSync('bench', { recursive: true });
writeFileSync('bench/results.json', `${JSON.stringify({ rows }, null, 2)}\n`);
console.table(
  rows.map(({ name, browser, value, reference, ratio, target, unit, runs, spread }) => ({
    name,
    browser,
    value: `${value.toPrecision(3)} ${unit}`,
    reference: `${reference.toPrecision(3)} ${unit}`,
    ratio: ratio.toFixed(2),
    target: `≤ ${target}`,
    runs,
    spread: `± ${(spread * 100).toFixed(0)} %`,
  })),
);

function open(name: 'chrome' | 'firefox'): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const common = { executablePath: getBrowser(name), headless: true };
  // Firefox tells pages the time in whole milliseconds, which is a fifth of what 25 cards take.
  const extraPrefsFirefox = { 'privacy.reduceTimerPrecision': false };
  if (name === 'firefox') return puppeteer.launch({ ...common, browser: 'firefox', extraPrefsFirefox });
  return puppeteer.launch({ ...common, args: isRoot ? ['--no-sandbox'] : [] });
}
