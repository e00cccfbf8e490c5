import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCertificate } from '../../site/certificate';
import { type Browser, launch } from './browser/launch';

const folder = '../shared/pages';

/** Page, papers that a reader sees, papers with those of hidden tabs. */
const captured = [
  ['venue-oral-p1-collapsed', 25, 75],
  ['venue-oral-p1-expanded', 25, 75],
  ['venue-oral-p2-collapsed', 25, 75],
  ['venue-oral-p2-expanded', 25, 75],
  ['venue-poster-p1-collapsed', 25, 75],
  ['venue-poster-p1-expanded', 25, 75],
  ['neurips2023-oral-p1-expanded-keywords-tldr', 25, 25],
  ['iclr2023-v1', 25, 25],
  ['legacy-iclr2018', 23, 98],
  ['search', 40, 40],
  ['submissions', 25, 25],
  ['forum', 1, 1],
  ['forum-with-replies', 1, 1],
  ['legacy-forum', 1, 1],
  ['profile', 0, 0],
  ['venue-recent-activity', 0, 0],
  ['home', 0, 0],
] as const;

const table: string[] = [];

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

    it.each(captured)('%s: %i papers, a bar each, for the paper of the title', async (file, papers, inAllTabs) => {
      const page = await browser.openPage(`https://openreview.net/group?id=ICML.cc/2024/Conference&page=${file}`);
      await page.by('group', /^Notes on /).counts(papers);
      const hosts = await page.puppeteer.evaluate(() =>
        [...document.querySelectorAll('kininaru-bar')].map((host) => ({
          title: host.parentElement?.querySelector('h4 a, h2 span, h2')?.textContent?.replace(/\s+/g, ' ').trim(),
          isShown: host.getBoundingClientRect().height > 0,
          isAlone: host.parentElement?.querySelectorAll('kininaru-bar').length === 1,
        })),
      );
      const bars = (await page.by('group', /^Notes on /).names()).map((bar) => bar.replace('Notes on ', ''));
      expect(bars).toEqual(hosts.filter(({ isShown }) => isShown).map(({ title }) => title));
      expect(hosts.filter(({ isAlone }) => !isAlone)).toEqual([]);
      expect(hosts).toHaveLength(inAllTabs);
      table.push(`${file} (${name}): ${inAllTabs} papers, ${hosts.length} bars`);
      await page.close();
    });
  });
  afterAll(() => console.log(table.join('\n')));
});
