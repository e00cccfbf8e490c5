import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCertificate } from '../../site/certificate';
import { type Browser, launch } from './browser/launch';

const folder = '../shared/pages';

/** Papers and the tab that shows them: hidden tabs have bars as well, but no reader meets those. */
const captured = [
  ['venue-oral-p1-collapsed', 25],
  ['venue-oral-p1-expanded', 25],
  ['venue-oral-p2-collapsed', 25],
  ['venue-oral-p2-expanded', 25],
  ['venue-poster-p1-collapsed', 25],
  ['venue-poster-p1-expanded', 25],
  ['neurips2023-oral-p1-expanded-keywords-tldr', 25],
  ['iclr2023-v1', 25],
  ['venue-recent-activity', 0],
  ['home', 0],
] as const;

const style = '<style>.tab-pane { display: none } .tab-pane.active { display: block }</style>';

describe.skipIf(!existsSync(folder))('captured pages of the real site (needs ../shared/pages)', () => {
  describe.each(['chrome', 'firefox'] as const)('%s', (name) => {
    let browser: Browser;
    let close: () => void;
    beforeAll(async () => {
      const server = createServer(await getCertificate(), (request, response) => {
        const page = /page=([\w-]+)/.exec(request.url ?? '')?.[1];
        response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(page && readFileSync(`${folder}/${page}.html`, 'utf8').replace('<main', `${style}<main`));
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      close = () => void server.closeAllConnections();
      browser = await launch(name, { site: { port: (server.address() as AddressInfo).port } });
    });
    afterAll(async () => {
      await browser?.close();
      close?.();
    });

    it.each(captured)('%s: %i papers, a bar each, for the paper of the title link', async (file, papers) => {
      const page = await browser.openPage(`https://openreview.net/group?id=ICML.cc/2024/Conference&page=${file}`);
      await page.by('group', /^Notes on /).counts(papers);
      const links = await page.puppeteer.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.tab-pane.active .list-paginated > li')].map((li) => ({
          title: li.querySelector('h4 a')?.textContent?.replace(/\s+/g, ' ').trim(),
          bars: li.querySelectorAll(':scope > kininaru-bar').length,
        })),
      );
      const bars = (await page.by('group', /^Notes on /).names()).map((bar) => bar.replace('Notes on ', ''));
      expect(bars).toEqual(links.map(({ title }) => title));
      expect(links.every((link) => link.bars === 1)).toBe(true);
      const all = await page.puppeteer.evaluate(() => document.querySelectorAll('kininaru-bar').length);
      const cards = await page.puppeteer.evaluate(() => document.querySelectorAll('.list-paginated > li').length);
      console.log(`${name} ${file}: ${cards} papers in all tabs, ${all} bars`);
      expect(all).toBe(cards);
      await page.close();
    });
  });
});
