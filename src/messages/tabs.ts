import browser from 'webextension-polyfill';
import type { PageReport } from '../domain/page-report';
import type { Change, ToPage } from './in-page';

const send = (tabId: number, message: ToPage): Promise<unknown> => browser.tabs.sendMessage(tabId, message);

/** Tells every open page of openreview.net, but the tab that wrote it. A tab without our content script cannot hear, and need not. Never rejects. */
export async function announce(changes: Change[], exceptTab?: number): Promise<void> {
  const tabs = await browser.tabs.query({ url: 'https://openreview.net/*' }).catch(() => []);
  const others = tabs.flatMap(({ id }) => (id === undefined || id === exceptTab ? [] : [id]));
  await Promise.allSettled(others.map((id) => send(id, { kininaruChanges: changes })));
}

/** What the content script makes of the page in a tab; undefined where there is none to ask. */
export const askForReport = (tabId: number): Promise<PageReport | undefined> =>
  send(tabId, { kininaruReport: true }).then(
    (report) => report as PageReport | undefined,
    () => undefined,
  );
