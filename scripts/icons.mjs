import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { getBrowser } from './browser.mjs';

// `node scripts/icons.mjs`, after a change of icon.svg: draws the sizes that the manifest names.
const folder = 'public/icons';
const svg = readFileSync(`${folder}/icon.svg`, 'utf8');
const browser = await puppeteer.launch({
  executablePath: getBrowser('chrome'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  writeFileSync(`${folder}/icon-${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
