import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { unloaded } from './both';
import type { BrowserName } from './browser/driver';
import { type Browser, launch } from './browser/launch';
import type { Page } from './browser/page';
import { type HostileSite, papers, startHostileSite } from './hostile-site';

/** A page of openreview.net gone bad, with our bars on it; a new tab for each test. */
export type HostileWorld = { name: BrowserName; site: HostileSite; browser: Browser; page: Page };

/** Declares the tests once for each browser. After each test no page may have had an error. */
export function onHostilePage(title: string, declare: (world: HostileWorld) => void): void {
  describe.each(['chrome', 'firefox'] as const)(`${title} (%s)`, (name) => {
    const world = { name } as HostileWorld;
    beforeAll(async () => {
      world.site = await startHostileSite();
      world.browser = await launch(name, { site: world.site });
    });
    beforeEach(async () => {
      world.page = await world.browser.openPage('https://openreview.net/group?id=ICML.cc/2024/Conference');
      await world.page.by('group', /^Notes on/).counts(papers.length);
    });
    afterEach(async () => {
      await world.page.close();
      expect((await world.browser.pageErrors()).filter((error) => !unloaded.test(error))).toEqual([]);
    });
    afterAll(async () => {
      await world.browser?.close();
      await world.site?.close();
    });
    declare(world);
  });
}
