import type { Place } from '../../domain/venue-progress';
import { findPageLink, findStepTowards, findTabLink, pageShown } from '../../openreview/list-page';
import type { Placed } from './bars';

type Options = {
  /** The cards of the list that is shown. */
  shown: () => Placed[];
  moveTo: (placed: Placed) => void;
};

/** A list that has not come after so many milliseconds is given up. */
const patience = 15_000;

/** Turns pages by the page's own links, one at a time, and waits for what can be seen of it. */
export function createPageTurner({ shown, moveTo }: Options) {
  let isTurning = false;

  /** One turn at a time. False where the list did not come. */
  async function turn(work: () => Promise<boolean>): Promise<boolean> {
    isTurning = true;
    try {
      return await work();
    } finally {
      isTurning = false;
    }
  }

  /** Clicks, and waits until the list that was there has given way to another, or has grown. */
  async function follow(link: HTMLElement): Promise<boolean> {
    const before = shown();
    const [first] = before;
    link.click();
    return until(() => {
      const now = shown();
      return now.length > 0 && (!first?.card.element.isConnected || now.length > before.length);
    });
  }

  return {
    isTurning: () => isTurning,
    findLink: (direction: 'next' | 'previous'): HTMLElement | undefined => {
      const [first] = shown();
      return first && findPageLink(first.card.element, direction);
    },
    /** Ends on the first card of the list that comes, or the first of those that are added. */
    take: (link: HTMLElement): Promise<boolean> =>
      turn(async () => {
        const before = new Set(shown().map(({ card }) => card.element));
        if (!(await follow(link))) return false;
        const first = shown().find(({ card }) => !before.has(card.element));
        if (first) moveTo(first);
        return true;
      }),
    /** To a page of a tab, in as few steps as the row of page numbers allows, and to a card of it, if it is still there. */
    goTo: (tab: string, place: Place): Promise<boolean> =>
      turn(async () => {
        const isShown = () => shown().some(({ card }) => card.element.closest(`[id="${CSS.escape(tab)}"]`));
        if (!isShown()) findTabLink(tab, document)?.click();
        if (!(await until(isShown))) return false;
        while (pageShown(tab, document) !== place.page) {
          const link = findStepTowards(tab, place.page, document);
          if (!link) break; // the list is shorter by now: its last page is the closest
          if (!(await follow(link))) return false;
        }
        const cards = shown();
        const card = cards.find((placed) => placed.card.paperId === place.paperId) ?? cards[0];
        if (card) moveTo(card);
        return card !== undefined;
      }),
  };
}

/** What Bootstrap does to tabs changes classes only, and comes after a fade: it is asked for, again and again. */
async function until(isSo: () => boolean): Promise<boolean> {
  const end = Date.now() + patience;
  while (!isSo()) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return true;
}
