import type { Card, createCardReader } from '../../openreview/cards';
import { listPages } from '../../openreview/list-page';
import type { createBars } from './bars';

type Options = {
  document: Document;
  bars: ReturnType<typeof createBars>;
  reader: ReturnType<typeof createCardReader>;
};

/** The cards that can be skimmed, and the lists that they are of. */
export function createListedCards({ document, bars, reader }: Options) {
  const placed = () => bars.placed().filter(({ card }) => isListed(card));

  /** The venue whose page this is; no venue where its cards are not shown, whatever the address says. */
  function page() {
    const all = placed();
    const first = all.find(({ card }) => card.kind !== 'list');
    const venueId = first && reader.read(first.card, 0)?.paper.venueId;
    const elements = all.map(({ card }) => card.element);
    return { venueId, lists: venueId === undefined ? [] : listPages(document, elements) };
  }

  return { placed, page };
}

const isListed = ({ kind }: Card): boolean => kind === 'venue' || kind === 'list' || kind === 'oldVenue';
