import { type CardFilter, type FilteredCard, treat } from '../../domain/card-filter';
import { hasWords } from '../../domain/verdict';
import type { Placed } from './bars';
import type { createKeeper } from './keeper';

type Options = {
  keeper: Pick<ReturnType<typeof createKeeper>, 'get'>;
  isSeen: (id: string) => boolean;
  filter: () => CardFilter;
};

/** What a card was when it came: what happens to it under the reader's eyes hides or fades nothing, but for a pass, which fades. */
type Before = { isSeen: boolean; isNoted: boolean };

/** Marks which cards are faded and which are hidden. Cards are hidden only when they come, and when the filter is changed; never while they are read. */
export function createCardFilter({ keeper, isSeen, filter }: Options) {
  const before = new WeakMap<HTMLElement, Before>();

  function asFiltered({ card }: Placed): FilteredCard {
    const { note, tags, verdict } = keeper.get(card.paperId);
    const was = before.get(card.element) ?? { isSeen: isSeen(card.paperId), isNoted: hasWords({ note, tags }) };
    before.set(card.element, was);
    const words = was.isNoted ? { note, tags } : { note: '', tags: [] };
    return { ...words, isSeen: was.isSeen, verdict, text: filter().words ? card.element.textContent : '' };
  }

  function mark(placed: Placed, isRead: boolean): void {
    const { dataset } = placed.bar.host;
    const asked = treat(asFiltered(placed), filter());
    const isHidden = dataset.hide !== undefined;
    const treatment = isRead && asked === 'hide' && !isHidden ? 'fade' : isRead && isHidden ? 'hide' : asked;
    toggle(dataset, 'hide', treatment === 'hide');
    toggle(dataset, 'fade', treatment === 'fade');
  }

  return {
    /** Cards that have just come, of which it is known by now what they are. `all` are those of the page. */
    decide: (cards: Placed[], all: Placed[]): void => {
      if (cards.length > 0) inPlace(() => cards.map((placed) => mark(placed, false)), all);
    },
    /** The filter has changed: all cards are looked at anew. */
    apply: (cards: Placed[]): void => {
      for (const { card } of cards) before.delete(card.element);
      inPlace(() => cards.map((placed) => mark(placed, false)), cards);
    },
    /** Something of this card has changed under the reader's eyes. */
    refresh: (placed: Placed): void => mark(placed, true),
  };
}

function toggle(dataset: DOMStringMap, name: 'hide' | 'fade', isOn: boolean): void {
  if (isOn && dataset[name] === undefined) dataset[name] = '';
  if (!isOn) delete dataset[name];
}

/** Makes a change of the list under which the first card in sight that stays, stays where it is. */
function inPlace(change: () => void, cards: Placed[]): void {
  const inSight = cards
    .map(({ card }) => ({ element: card.element, top: card.element.getBoundingClientRect().top }))
    .filter(({ element, top }) => element.checkVisibility() && top >= 0 && top < innerHeight);
  change();
  const stays = inSight.find(({ element }) => element.checkVisibility());
  if (!stays) return;
  const shift = stays.element.getBoundingClientRect().top - stays.top;
  if (shift !== 0) scrollBy({ top: shift, behavior: 'instant' });
}
