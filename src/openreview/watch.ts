import { type Card, findCards } from './cards';

/**
 * Calls `onCards` with all cards of the document, now if there are any and after every change of the page, before the change is painted.
 * The page says nothing of its navigation (page numbers live in React's state alone), so its tree is what is watched.
 */
export function watchCards(document: Document, onCards: (cards: Card[]) => void, signal: AbortSignal): void {
  const scan = () => onCards(findCards(document));
  const observer = new MutationObserver((records) => {
    if (records.some(changesElements)) scan();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  scan();
}

/** React writes plain text often, and a text node alone never makes or breaks a card. */
const changesElements = ({ addedNodes, removedNodes }: MutationRecord) =>
  hasElement(addedNodes) || hasElement(removedNodes);

const hasElement = (nodes: NodeList) => {
  for (const node of nodes) if (node.nodeType === Node.ELEMENT_NODE) return true;
  return false;
};
