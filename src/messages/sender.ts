import type { Runtime } from 'webextension-polyfill';

/** What both browsers tell of a sender; the origin is missing from the polyfill's types, and from older Firefoxes. */
export type Sender = Pick<Runtime.MessageSender, 'id' | 'url' | 'tab'> & { origin?: string };

type Us = {
  id: string;
  /** "chrome-extension://…/" */
  root: string;
};

const site = 'https://openreview.net';

/**
 * Whether a message comes from our content script, on a page of openreview.net, or from a page of ours. Its words are not looked at. Nor is its tab: where the
 * reader closes it in the middle of a word, Firefox hands on that word from a tab that is no more.
 */
export function isFromUs({ id, url, origin }: Sender, us: Us): boolean {
  if (id !== us.id || url === undefined || !URL.canParse(url)) return false;
  // A frame without an address of its own tells its origin only here.
  const from = originOf(url);
  if (origin !== undefined && origin !== from) return false;
  return from === originOf(us.root) || from === site;
}

/** `URL.origin` is "null" for the scheme of an extension where the browser does not know it as its own. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
