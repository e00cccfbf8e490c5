import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own interface, for the content script: it calls only what every supported browser gives with promises, and is spared the
 * polyfill's 3 kB on every page. Background and pages import the polyfill.
 */
export const extension =
  (globalThis as { browser?: Browser; chrome?: Browser }).browser ??
  (globalThis as unknown as { chrome: Browser }).chrome;
