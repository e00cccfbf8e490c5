import browser from 'webextension-polyfill';
import type { PageReport } from '../domain/page-report';
import type { Change, ProgressNews, ToPage } from './in-page';

const send = (tabId: number, message: ToPage): Promise<unknown> => browser.tabs.sendMessage(tabId, message);

/** Tells every open page of openreview.net, but the tab that wrote it. A tab without our content script cannot hear, and need not. Never rejects. */
export const announce = (changes: Change[], exceptTab?: number): Promise<void> =>
  tell({ kininaruChanges: changes }, exceptTab);

/** Asks every open page of openreview.net to look at the notebook again: more was written than a message should tell. Never rejects. */
export const announceMuch = (): Promise<void> => tell({ kininaruLook: true });

/** Tells every open page of openreview.net. Never rejects. */
export const announceProgress = (news: ProgressNews): Promise<void> => tell({ kininaruProgress: news });

async function tell(message: ToPage, exceptTab?: number): Promise<void> {
  const tabs = await browser.tabs.query({ url: 'https://openreview.net/*' }).catch(() => []);
  const others = tabs.flatMap(({ id }) => (id === undefined || id === exceptTab ? [] : [id]));
  await Promise.allSettled(others.map((id) => send(id, message)));
}

/** How many papers of the page in a tab have a note or a tag, on the toolbar's button. The browser forgets it when the tab goes elsewhere. */
export async function showOnButton(count: number, tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
}

/** What the content script makes of the page in a tab; undefined where there is none to ask. */
export const askForReport = (tabId: number): Promise<PageReport | undefined> =>
  send(tabId, { kininaruReport: true }).then(
    (report) => report as PageReport | undefined,
    () => undefined,
  );
