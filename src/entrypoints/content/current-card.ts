import type { PaperId } from '../../domain/paper';
import type { Placed } from './bars';

type Options = {
  /** The cards that keys are for, in the order of the page, with those that are not shown. */
  placed: () => Placed[];
  /** How much of the lower edge of the window is covered, in pixels. */
  covered: () => number;
};

/** The card that keys are for. It is marked for the eye, and its bar has the focus, by which assistive technology reads which paper it is. */
export function createCurrentCard({ placed, covered }: Options) {
  let current: Placed | undefined;

  const shown = () => placed().filter(({ card }) => card.element.checkVisibility());

  /** Undefined where it is gone, or not shown any more. */
  const get = (): Placed | undefined =>
    current?.bar.host.isConnected && current.card.element.checkVisibility() ? current : undefined;

  function set(next: Placed | undefined): void {
    if (current && current !== next) delete current.bar.host.dataset.current;
    current = next;
  }

  function moveTo(next: Placed): void {
    set(next);
    next.bar.host.dataset.current = '';
    bringIntoView(next.card.element, covered());
    next.bar.focus();
  }

  /** From the current card if that is in sight, else from where the reader looks. */
  function startingPoint(cards: Placed[]): number {
    const now = get();
    const at = now && isInSight(now.card.element) ? cards.indexOf(now) : -1;
    return at >= 0 ? at : cards.findIndex(({ card }) => card.element.getBoundingClientRect().top >= 0) - 0.5;
  }

  /** False where there is no further card. */
  function step(by: 1 | -1): boolean {
    const cards = shown();
    const from = startingPoint(cards);
    const next = cards[by > 0 ? Math.floor(from + 1) : Math.ceil(from - 1)];
    if (next) moveTo(next);
    return next !== undefined;
  }

  /** The next one that is as asked for, after the current one or from where the reader looks. */
  function stepTo(isWanted: (id: PaperId) => boolean): boolean {
    const cards = shown();
    const next = cards.slice(Math.floor(startingPoint(cards) + 1)).find(({ card }) => isWanted(card.paperId));
    if (next) moveTo(next);
    return next !== undefined;
  }

  return {
    get,
    shown,
    step,
    stepTo,
    moveTo,
    /** The one that is current, or that the reader looks at. */
    take: (): Placed | undefined => {
      const cards = shown();
      const taken = get() ?? cards[Math.ceil(startingPoint(cards))];
      if (taken && taken !== get()) moveTo(taken);
      return taken;
    },
    /** The reader is at work in this card. */
    follow: (element: Element): void => {
      const next = placed().find(({ card }) => card.element.contains(element));
      if (!next || next === current) return;
      const isMarked = current?.bar.host.dataset.current !== undefined;
      set(next);
      if (isMarked) next.bar.host.dataset.current = '';
    },
  };
}

const isInSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** A card that is not wholly in view comes to the upper part of the window, so that those after it are in view as well and the page rests for some keys. */
function bringIntoView(element: Element, covered: number): void {
  const margin = 16;
  const { top, bottom, height } = element.getBoundingClientRect();
  const room = innerHeight - covered;
  if (top >= margin && bottom <= room - margin) return;
  const target = height > room - 2 * margin ? margin : Math.min(room * 0.15, room - height - margin);
  scrollBy({ top: top - target, behavior: 'instant' });
}
