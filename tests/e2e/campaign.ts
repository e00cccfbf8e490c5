import { setTimeout as pause } from 'node:timers/promises';
import { openLibrary } from '../../site/library';
import { type Random, seededRandom } from '../../site/seeded-random';
import type { Accessible } from './browser/accessible';
import { dumpDatabase } from './browser/database';
import type { Browser } from './browser/launch';
import type { Page } from './browser/page';
import { isAtRest } from './whole';

/** A page of the extension's origin that is none of its own, kept open beside the others: to look at the disk, and to close windows as a reader does. */
export type Hand = {
  page: Page;
  /** Every note on disk, by paper id. */
  notes: () => Promise<Record<string, string>>;
  /** The window of the page at this address. Settles when the browser has closed it. */
  closeWindow: (url: string) => Promise<void>;
};

type Tabs = { query: (what: { url: string }) => Promise<{ url?: string; windowId: number }[]> };
type Chrome = { tabs: Tabs; windows: { remove: (id: number) => Promise<void> } };

export async function openHand(browser: Browser): Promise<Hand> {
  const page = await browser.openExtensionPage('icons/icon-16.png');
  return {
    page,
    async notes() {
      const rows = (await dumpDatabase(page))?.stores.annotations?.rows ?? [];
      return Object.fromEntries(rows.map(({ paperId, note }) => [String(paperId), String(note)]));
    },
    closeWindow: (url) =>
      page.puppeteer.evaluate(async (address) => {
        const { tabs, windows } = (globalThis as unknown as { chrome: Chrome }).chrome;
        const [tab] = await tabs.query({ url: address });
        if (tab) await windows.remove(tab.windowId);
      }, url),
  };
}

/** Ids of papers of the stand-in, each of which has a page of its own with one card. */
export const paperIds: readonly string[] = openLibrary([]).notes.map(({ id }) => id);

export type Editor = { page: Page; field: Accessible; status: Accessible };

/** The paper's own page with the note open, which has to be the one given. */
export async function openEditor(browser: Browser, paperId: string, note = '', where: 'tab' | 'window' = 'tab') {
  const open = where === 'window' ? browser.openWindow : browser.openPage;
  const page = await open(`https://openreview.net/forum?id=${paperId}`);
  // What React renders late would take the place of a card that was clicked too early.
  await isAtRest(page);
  const card = page.by('group', /^Notes on /);
  await card.by('button', note === '' ? 'Write a note' : 'Edit note').click();
  const field = card.by('textbox', 'Note');
  await field.shows({ value: note, focused: true });
  return { page, field, status: card.by('status') } satisfies Editor;
}

/**
 * The numbers of a campaign, from one seed, which is printed: `SEED=… ` plays it again. Each browser draws its own, since they take different times.
 */
export function drawFrom(title: string): Random {
  const seed = Number(process.env.SEED ?? 20_240_710);
  console.log(`${title}: seed ${seed}`);
  return seededRandom(seed);
}

/** The members in turn, each round in another order: a short run meets as many of them as it can. */
export function inTurn<T>(members: readonly T[], random: Random): () => T {
  let round: T[] = [];
  return () => {
    if (round.length === 0) round = random.sample(members, members.length);
    return round.pop() as T; // it has just been filled
  };
}

/**
 * Lets so many milliseconds pass. Only where the time between two events is itself what is tried (how soon after the last key a tab is closed), never in place of
 * a condition to wait for.
 */
export const letPass = (ms: number): Promise<void> => pause(ms);
