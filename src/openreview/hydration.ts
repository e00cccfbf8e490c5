import { routeAnnouncer } from './selectors';

/** Pages that are not React's, or that never hydrate, are given up on after this many milliseconds from their load. */
const patience = 3_000;

/**
 * Calls `onHydrated` once it is safe to touch what the server rendered: after Next's announcer stands in the body and the browser was idle twice,
 * since a Suspense boundary (on /submissions) hydrates later than the announcer says. Never earlier than the page's own scripts ran.
 */
export function whenHydrated(document: Document, onHydrated: () => void, signal: AbortSignal): void {
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort());

  const settle = () => {
    if (stop.signal.aborted) return;
    stop.abort();
    idle(() => idle(() => !signal.aborted && onHydrated()));
  };

  const look = () => document.querySelector(routeAnnouncer) && settle();
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  stop.signal.addEventListener('abort', () => observer.disconnect());
  const giveUp = () => setTimeout(settle, patience);
  if (document.readyState === 'complete') giveUp();
  else addEventListener('load', giveUp, { once: true, signal: stop.signal });
  look();
}

/** The page's own work comes first, however long it takes; a page that never rests is waited for no longer than this. */
const longestWait = 5_000;

const idle = (callback: () => void) => requestIdleCallback(callback, { timeout: longestWait });
