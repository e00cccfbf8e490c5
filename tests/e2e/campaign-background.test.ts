import { expect, it } from 'vitest';
import { inBothBrowsers } from './both';
import type { Background } from './browser/launch';
import type { Page } from './browser/page';
import { until } from './browser/until';
import { drawFrom, inTurn, openEditor, openHand, paperIds } from './campaign';

/** 200 in the long campaign. */
const trials = Number(process.env.TRIALS ?? 5);

const moments = [
  'asleep',
  'before it reads',
  'before it writes',
  'before it has written',
  'before it answers',
] as const;
type Moment = (typeof moments)[number];

/** What becomes of the page meanwhile. */
const fates = ['stays', 'closes', 'reloads'] as const;

inBothBrowsers('a background that dies', (world) => {
  it(
    `at each border of a save, ${trials} times: what was typed is on disk once, and what the card says is so`,
    async () => {
      const random = drawFrom(`${world.name}, background`);
      const nextMoment = inTurn(moments, random);
      const nextFate = inTurn(fates, random);
      const nextPaper = inTurn(paperIds.slice(40, 60), random);
      const hand = await openHand(world.browser);
      const known: Record<string, string> = {};
      const told: Record<string, number> = {};
      let lost = 0;

      for (let trial = 0; trial < trials; trial += 1) {
        const [moment, fate, paperId] = [nextMoment(), nextFate(), nextPaper()];
        const where = `trial ${trial}, ${moment}, ${fate}, ${paperId}`;
        const before = known[paperId] ?? '';
        const open = await openEditor(world.browser, paperId, before);
        const text = `${before}trial ${trial}, ${moment}, the page ${fate}, 気になる 👩‍🔬 `;
        if (moment === 'asleep') await world.browser.stopBackground();
        else await world.browser.inBackground(holdAt, moment);
        await open.page.show();
        await open.page.insert(text.slice(before.length));
        if (moment !== 'asleep') {
          const isHeld = () => world.browser.inBackground((background) => background.isHeld === true || undefined);
          await until(isHeld, { what: `the background to be held ${moment}` });
          // Nobody has been answered: whatever says so now would be untrue.
          await open.page.show();
          expect(await open.status.text()).not.toBe('Saved');
        }
        if (fate === 'closes') await open.page.close();
        if (fate === 'reloads') await open.page.puppeteer.reload();
        if (moment !== 'asleep') await world.browser.stopBackground();

        if (fate === 'stays') await open.status.shows({ text: 'Saved' });
        else if (fate === 'closes') open.page = (await openEditor(world.browser, paperId, text)).page;
        else {
          const card = open.page.by('group', /^Notes on /);
          await until(async () => ((await card.by('button', 'Edit note').all()).length === 1 ? true : undefined), {
            what: `the note again in ${where}`,
            report: async () =>
              `on disk: ${(await hand.notes())[paperId]}; in the page's storage: ${await waiting(open.page)}`,
          });
        }
        const read = async () => (await hand.notes())[paperId];
        // A card that says "Saved" has said the truth already; what another page takes up is saved by it.
        const stored =
          fate === 'stays'
            ? await read()
            : await until(async () => ((await read()) === text ? text : undefined), { what: 'the note on disk' }).catch(
                read,
              );
        if (stored !== text) lost += 1;
        expect(stored, where).toBe(text);
        known[paperId] = text;
        told[`${moment}, ${fate}`] = (told[`${moment}, ${fate}`] ?? 0) + 1;
        await open.page.close();
      }
      expect(await hand.notes()).toEqual(known);
      console.log(
        `${world.name}: ${lost} lost of ${trials} deaths of the background; ${Object.keys(told).length} kinds`,
      );
    },
    60_000 + trials * 20_000,
  );
});

/** How many entries wait in the page's storage. */
const waiting = (page: Page): Promise<number> =>
  page.puppeteer.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('kininaru')).length);

/**
 * Runs in the background: the next save stops at this moment for good, and says so. Its transaction is kept open by questions without end, else the
 * browser would end it.
 */
function holdAt(background: Background, moment: Exclude<Moment, 'asleep'>): void {
  const { prototype: store } = background.IDBObjectStore;
  const { count, get, put } = store;
  const held = new WeakSet<IDBTransaction>();
  const isSave = (transaction: IDBTransaction) =>
    transaction.mode === 'readwrite' &&
    ['annotations', 'versions'].every((name) => transaction.objectStoreNames.contains(name));

  function hold(transaction: IDBTransaction): void {
    if (held.has(transaction)) return;
    held.add(transaction);
    background.isHeld = true;
    const [name = ''] = transaction.objectStoreNames;
    const ask = () => {
      count.call(transaction.objectStore(name)).onsuccess = ask;
    };
    ask();
  }

  store.get = function (...given: Parameters<typeof get>) {
    const { transaction } = this;
    if (isSave(transaction) && moment === 'before it reads') {
      hold(transaction);
      return {} as IDBRequest; // which never answers
    }
    if (isSave(transaction) && moment === 'before it answers')
      // In the place of the listener that would go on from there.
      transaction.oncomplete = () => {
        background.isHeld = true;
      };
    return get.apply(this, given);
  };
  if (moment === 'before it writes' || moment === 'before it has written')
    store.put = function (...given: Parameters<typeof put>) {
      if (!isSave(this.transaction)) return put.apply(this, given);
      hold(this.transaction);
      return moment === 'before it writes' ? ({} as IDBRequest<IDBValidKey>) : put.apply(this, given);
    };
}
