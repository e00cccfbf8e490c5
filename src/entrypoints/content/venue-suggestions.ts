import type { PaperId } from '../../domain/paper';
import type { Texts } from '../../domain/texts';
import type { VenueProgress } from '../../domain/venue-progress';
import { isOfAccepted, type ListPage } from '../../openreview/list-page';
import type { createDock } from '../../ui/dock';
import type { FitChoices, SuggestActions } from '../../ui/suggest-panel';
import type { createBars } from './bars';
import type { createCurrentCard } from './current-card';
import type { createKeeper } from './keeper';
import type { createChoices } from './kept-choices';
import { createListLoader } from './list-loader';
import { createSuggestions } from './suggestions';
import type { createVerdicts } from './verdicts';

type Options = {
  t: Texts;
  keeper: ReturnType<typeof createKeeper>;
  bars: ReturnType<typeof createBars>;
  current: ReturnType<typeof createCurrentCard>;
  choices: ReturnType<typeof createChoices>;
  verdicts: ReturnType<typeof createVerdicts>;
  /** The bar of the venue, made where it is not there yet. */
  dock: () => ReturnType<typeof createDock>;
  page: () => { venueId: string | undefined; lists: ListPage[] };
  progress: () => VenueProgress | undefined;
};

/** The suggestions of a venue's bar, the list behind them, and what of them the cards show; made when first wanted. */
export function createVenueSuggestions(options: Options) {
  const { t, keeper, bars, current, choices, verdicts, dock, page, progress } = options;
  let suggestions: ReturnType<typeof createSuggestions> | undefined;
  let loader: ReturnType<typeof createListLoader> | undefined;
  /** The venue whose papers were asked for by how well they fit, and the cards that there were by then. */
  let ranked: string | undefined;
  let cards = new Set<PaperId>();
  let lastFits = '';

  function get() {
    suggestions ??= createSuggestions({
      t,
      keeper,
      panel: dock().suggestions,
      venueId: () => page().venueId,
      isOnPage: (id) => current.shown().some(({ card }) => card.paperId === id),
      makeBar: (seen, judge) => bars.makeElsewhere(seen, judge, () => dock().close()),
      onVerdict: ({ paper }, verdict) => verdicts.judge({ paperId: paper.id, title: paper.title }, verdict),
      onRanks: mark,
      fits: () => choices.get().fits,
    });
    return suggestions;
  }

  function getLoader() {
    loader ??= createListLoader({
      t,
      venue: () => ({ venueId: page().venueId, total: totalOf(page().lists) }),
      show: dock().suggestions.showLoad,
      onMore: () => get().again(),
    });
    return loader;
  }

  /** How many papers the tabs of the page list, but those of what was not accepted. */
  function totalOf(lists: ListPage[]): number {
    const known = new Map(progress()?.tabs.map(({ id, total }) => [id, total]));
    return lists
      .filter(isOfAccepted)
      .reduce(
        (sum, { tab = '', total, isSearch }) => sum + ((isSearch ? known.get(tab) : total) ?? known.get(tab) ?? 0),
        0,
      );
  }

  function mark(): void {
    for (const { card, bar } of bars.placed()) bar.mark(suggestions?.isFitting(card.paperId) === true);
  }

  function rank(isAgain: boolean): void {
    const { isMarked, isBestFirst } = choices.get().fits;
    const { venueId } = page();
    const ids = bars.placed().map(({ card }) => card.paperId);
    const isNews = isAgain || venueId !== ranked || ids.some((id) => !cards.has(id));
    if (venueId === undefined || !(isMarked || isBestFirst || suggestions) || !isNews) return;
    cards = new Set(venueId === ranked ? [...cards, ...ids] : ids);
    ranked = venueId;
    void get().rank();
  }

  const actions: SuggestActions & { onToggle: (isOpen: boolean) => void } = {
    onToggle: (isOpen) => {
      if (!isOpen) return suggestions?.toggle(false);
      get().toggle(true);
      void getLoader().look();
    },
    onOthers: () => void get().others(),
    onLoad: () => void getLoader().press(),
    onFits: (fits) => choices.keep({ fits }),
    onCard: (id) => {
      const here = current.shown().find(({ card }) => card.paperId === id);
      if (!here) return;
      dock().close();
      current.moveTo(here);
    },
  };

  return {
    actions,
    /** Undefined as long as nobody wanted any. */
    there: () => suggestions,
    mark,
    /** The background knows of the cards that there are: asks how well they fit, where the reader wants to see that. */
    rank: () => rank(false),
    /** The reader's choices were read, or changed. */
    choose(fits: FitChoices): void {
      if (choices.areRead() && JSON.stringify(fits) !== lastFits) rank(true);
      lastFits = JSON.stringify(fits);
    },
    /** The page shows another venue, or goes. */
    leave: () => loader?.leave(),
  };
}
