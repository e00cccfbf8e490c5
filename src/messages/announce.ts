import browser from 'webextension-polyfill';
import type { Change } from './changes';

/** Tells every open page of openreview.net, but the tab that wrote it. A tab without our content script cannot hear, and need not. Never rejects. */
export async function announce(changes: Change[], exceptTab?: number): Promise<void> {
  const tabs = await browser.tabs.query({ url: 'https://openreview.net/*' }).catch(() => []);
  const others = tabs.flatMap(({ id }) => (id === undefined || id === exceptTab ? [] : [id]));
  await Promise.allSettled(others.map((id) => browser.tabs.sendMessage(id, { kininaruChanges: changes })));
}
