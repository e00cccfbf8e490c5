import { type Card, findCards } from './cards';
import { whenHydrated } from './hydration';

/**
 * Calls `onCards` with all cards of the document, now if there are any and after every change of the page, before the change is painted.
 * The page says nothing of its navigation (page numbers live in React's state alone, and the address can lie), so its tree is what is watched.
 */
export function watchCards(document: Document, onCards: (cards: Card[]) => void, signal: AbortSignal): void {
  let isHydrated = false;
  // While the page is still coming in, its last card may have half a title.
  const scan = () => onCards(document.readyState === 'loading' ? [] : findCards(document, isHydrated));
  const observer = new MutationObserver((records) => {
    if (document.readyState !== 'loading' && records.some(canChangeCards)) scan();
  });
  // A profile shows another version of a paper in the same `li`: only the link's address changes.
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['href'] });
  document.addEventListener('DOMContentLoaded', scan, { once: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
  whenHydrated(
    document,
    () => {
      isHydrated = true;
      scan();
    },
    signal,
  );
  scan();
}

/** React writes plain text often, and a text node alone never makes or breaks a card. */
const canChangeCards = ({ type, addedNodes, removedNodes }: MutationRecord) =>
  type === 'attributes' || hasElement(addedNodes) || hasElement(removedNodes);

const hasElement = (nodes: NodeList) => {
  for (const node of nodes) if (node.nodeType === Node.ELEMENT_NODE) return true;
  return false;
};
