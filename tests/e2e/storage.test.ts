import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../site/seeded-random';
import { inBothBrowsers, type World } from './both';
import { type Dump, dumpDatabase, letGo, putDatabase } from './browser/database';
import type { Page } from './browser/page';
import { until } from './browser/until';
import { openEditor, openHand } from './campaign';

/** As the first version wrote it: recorded from that build in Chromium. */
const versionOne = JSON.parse(readFileSync('tests/upgrades/version-1.json', 'utf8')) as Dump;
/** Papers of it: one that is written on, and one that is left alone. */
const [edited, untouched, fresh] = ['WYhYvFpqvU', '-R7mCq0xYb', '9aXw3LkPdE'] as const;

/** A save that failed is tried again every minute at least. */
const longestRetry = 75_000;

// In this order, in one browser: its storage is full until the first test ends that.
inBothBrowsers(
  'storage that fails',
  (world) => {
    let hand: Page;
    beforeAll(async () => {
      hand = (await openHand(world.browser)).page;
    });
    const rowsOf = async (store: string) => (await dumpDatabase(hand))?.stores[store]?.rows;
    const row = async (paperId: string) =>
      (await rowsOf('annotations'))?.find((annotation) => annotation.paperId === paperId);

    it('full: the card says so and keeps the text, and saves it by itself once there is room', async () => {
      const card = await openEditor(world.browser, fresh);
      // Noise, since what repeats itself is packed and finds its place even so.
      const random = seededRandom(1);
      const text = Array.from({ length: 4_000 }, () => random.next().toString(36).slice(2, 12)).join('');
      await card.page.insert(text);
      // Where the database has to be opened anew, a full disk is all that Firefox does not tell.
      await card.status.shows({
        text: /^Not saved: (the disk is full\. Free some space|the browser could not write to its disk, which may be full)/,
      });
      await card.field.shows({ value: text });
      expect(await row(fresh)).toBeUndefined();
      await world.browser.freeStorage();
      await card.status.shows({ text: 'Saved' }, longestRetry);
      expect(await row(fresh)).toMatchObject({ note: text });
      await card.page.close();
    });

    it('of a newer version: card, popup and notebook say so, and nothing in it changes', async () => {
      await world.browser.stopBackground();
      const newer = { ...versionOne, version: 990, stores: { ...versionOne.stores, later: versionOne.stores.drafts } };
      await putAnother(hand, newer as Dump);
      const before = await dumpDatabase(hand);
      const card = await openEditor(world.browser, fresh);
      await card.page.insert('for the newer one');
      await card.status.shows({ text: /^Not saved: a newer Kininaru wrote your notebook.*Update Kininaru/ });
      const pages = await saysInPages(world, /newer Kininaru/);
      await card.page.show();
      await card.field.shows({ value: 'for the newer one' });
      expect(await dumpDatabase(hand)).toEqual(before);
      for (const page of [card.page, ...pages]) await page.close();
    });

    it('of the first version, held open by a page of then: says so, and is upgraded once that page goes', async () => {
      await world.browser.stopBackground();
      await putAnother(hand, versionOne, { isHeld: true });
      // What the page before could not save is there again.
      const card = await openEditor(world.browser, fresh, 'for the newer one');
      await card.page.insert(', written meanwhile');
      await card.status.shows({ text: /^Not saved: another page of Kininaru holds an old version/ });
      const pages = await saysInPages(world, /another page of Kininaru/);
      await letGo(hand);
      for (const page of pages) {
        await page.show();
        await page.by('alert').gone();
      }
      await card.page.show();
      await card.status.shows({ text: 'Saved' }, longestRetry);
      for (const page of [card.page, ...pages]) await page.close();
      const after = await dumpDatabase(hand);
      expect(after?.version).toBeGreaterThan(versionOne.version);
      for (const [store, { rows }] of Object.entries(versionOne.stores))
        expect(after?.stores[store]?.rows).toEqual(expect.arrayContaining(rows));
      expect(await row(fresh)).toMatchObject({ note: 'for the newer one, written meanwhile' });
    });

    it('upgraded from the first version: shows and takes edits, keeps what they replace', async () => {
      const card = await openEditor(world.browser, edited, 'so close: a<b, $x^2$ and 気になる 👩‍🔬');
      await card.field.replace('another');
      await card.status.shows({ text: 'Saved' });
      expect(await row(edited)).toMatchObject({ note: 'another', tags: ['LoRA', '強化学習'] });
      expect(await rowsOf('versions')).toMatchObject([{ paperId: edited, note: expect.stringContaining('a<b') }]);
      await card.page.close();
      const popup = await world.browser.openPopup();
      expect(await popup.by('textbox', 'Draft').value()).toMatch(/from the forum page[\s\S]*## 強化学習[\s\S]*another/);
      await popup.close();
    });

    it('with a row that cannot be read: it stays as it is, the card says so, the rest goes on', async () => {
      const spoilt = { paperId: untouched, note: 7, tags: ['kept'] };
      await hand.puppeteer.evaluate(putAnnotation, spoilt);
      const card = await openEditor(world.browser, untouched);
      await card.page.insert('over it?');
      await card.status.shows({ text: /^Not saved: what is stored of this paper cannot be read/ });
      await card.field.shows({ value: 'over it?' });
      expect(await row(untouched)).toEqual(spoilt);
      const pages = await saysInPages(world, /cannot be read/);
      for (const page of [card.page, ...pages]) await page.close();
      const other = await openEditor(world.browser, edited, 'another');
      await other.page.insert(' one');
      await other.status.shows({ text: 'Saved' });
      await other.page.close();
      expect(await row(untouched)).toEqual(spoilt);
    });

    it('that aborts, then does not open at all: says so, and saves by itself when it works again', async () => {
      const card = await openEditor(world.browser, fresh, 'for the newer one, written meanwhile');
      await world.browser.inBackground((background) => {
        const { put } = background.IDBObjectStore.prototype;
        background.IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
          const request = put.apply(this, given);
          if (!background.isMended) this.transaction.abort();
          return request;
        };
        const { open } = background.IDBFactory.prototype;
        background.IDBFactory.prototype.open = function (...given: Parameters<typeof open>) {
          if (background.isMended) return open.apply(this, given);
          throw new background.DOMException('Internal error opening backing store', 'UnknownError');
        };
      });
      await card.page.show();
      await card.page.insert(', then more');
      await card.status.shows({ text: /^Not saved: the browser could not write to its disk/ });
      expect(await row(fresh)).toMatchObject({ note: 'for the newer one, written meanwhile' });
      // An upgrade that is begun and given up closes every connection, so that the next save has to open anew.
      await hand.puppeteer.evaluate(beginUpgrade);
      await card.page.insert(' and more');
      await card.page.press('Escape'); // which saves at once
      await card.status.shows({ text: /^Not saved: the browser could not write to its disk/ });
      await world.browser.inBackground((background) => {
        background.isMended = true;
      });
      await card.page.show();
      await card.status.shows({ text: 'Saved' }, longestRetry);
      expect(await row(fresh)).toMatchObject({ note: 'for the newer one, written meanwhile, then more and more' });
      await card.page.close();
    });
  },
  { launch: { isStorageFull: true } },
);

/** In place of the database; the browser's other storage forgets that there was one, else the first would count as thrown away. */
async function putAnother(hand: Page, dump: Dump, how: { isHeld?: boolean } = {}): Promise<void> {
  await putDatabase(hand, dump, how);
  // On a busy machine Firefox refused this once, right after its disk had been full: "An unexpected error occurred".
  await until(() => hand.puppeteer.evaluate(forgetCanary), { what: 'the other storage to forget the database' });
}

/** The popup and the notebook page say in a sentence what is wrong. They stay open. */
async function saysInPages(world: World, sentence: RegExp): Promise<Page[]> {
  const pages: Page[] = [];
  for (const path of ['src/entrypoints/popup/popup.html', 'src/entrypoints/notebook/notebook.html']) {
    const page = await world.browser.openExtensionPage(path);
    await page.by('alert').shows({ text: sentence });
    pages.push(page);
  }
  return pages;
}

/** These run in the extension's origin. */
async function forgetCanary(): Promise<true> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { remove: (key: string) => Promise<void> } } };
  };
  await chrome.storage.local.remove('canary');
  return true;
}

function putAnnotation(row: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kininaru');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('annotations', 'readwrite');
      writing.objectStore('annotations').put(row);
      writing.oncomplete = () => resolve();
      opening.result.close();
    };
  });
}

function beginUpgrade(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kininaru', 10_000);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(); // an AbortError: nothing was changed
    opening.onsuccess = () => reject(new Error('the upgrade went through'));
  });
}
