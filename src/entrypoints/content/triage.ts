import type { PaperId } from '../../domain/paper';
import type { Texts } from '../../domain/texts';
import type { Place, VenueProgress } from '../../domain/venue-progress';
import { hasWords, type Verdict } from '../../domain/verdict';
import type { ProgressNews } from '../../messages/in-page';
import type { Answer } from '../../messages/protocol';
import type { Card, createCardReader } from '../../openreview/cards';
import { pageOf, tabOf } from '../../openreview/list-page';
import { createDock } from '../../ui/dock';
import type { createBars, Placed } from './bars';
import { createCardFilter } from './card-filter';
import { createCurrentCard } from './current-card';
import { viewOfVenue } from './dock-view';
import { createDwellWatch } from './dwell';
import { guardRoot } from './guard';
import type { createKeeper } from './keeper';
import { type Choices, createChoices } from './kept-choices';
import { knownTags } from './known-tags';
import { createListedCards } from './listed-cards';
import { createCommands } from './run-command';
import { createSightings } from './sightings';
import { createPageTurner } from './turn-pages';
import { createVenueSuggestions } from './venue-suggestions';
import { createVerdicts } from './verdicts';

type Options = {
  document: Document;
  t: Texts;
  keeper: ReturnType<typeof createKeeper>;
  reader: ReturnType<typeof createCardReader>;
  bars: ReturnType<typeof createBars>;
  /** Before something is written, while the extension is there to ask. */
  beReady: () => void;
};

/** Skimming a list: what was seen, verdicts, keys, filters, and the bar that shows how far one is. */
export function createTriage({ document, t, keeper, reader, bars, beReady }: Options) {
  let progress: VenueProgress | undefined;
  let stop: { tab: string; place: Place } | undefined;
  /** Cards that came before it was known what the notebook holds of them. */
  const undecided = new Set<Placed>();
  let dock: ReturnType<typeof createDock> | undefined;
  let isUnfoldedHere = false;
  let isDrawing = false;

  const { placed: inLists, page } = createListedCards({ document, bars, reader });
  const current = createCurrentCard({ placed: inLists, covered: () => dock?.height() ?? 0 });
  const sightings = createSightings({ page, noted });
  const choices = createChoices(chosen);
  const verdicts = createVerdicts({ t, keeper, beReady });
  const suggestions = createVenueSuggestions({
    t,
    keeper,
    bars,
    current,
    choices,
    verdicts,
    page,
    dock: getDock,
    progress: () => progress,
  });
  const cardFilter = createCardFilter({ keeper, isSeen: sightings.isSeen, filter: () => choices.get().filter });
  const watchDwell = createDwellWatch(document, (element) => {
    const placed = bars.placed().find(({ card }) => card.element === element);
    if (placed) see(placed);
  });
  const turner = createPageTurner({ shown: current.shown, moveTo: current.moveTo });
  const commands = createCommands({
    t,
    current,
    turner,
    isSeen: sightings.isSeen,
    rankOf: (id) => (choices.get().fits.isBestFirst ? suggestions.there()?.rankOf(id) : undefined),
    judge: (placed, verdict) => {
      judge(placed, verdict);
      getDock().whisper(verdicts.text(placed.card.paperId));
    },
    aside: () => suggestions.there()?.atWork(),
    undo,
    help: () => getDock().help.open(),
    say: (text) => getDock().say(text),
  });

  function getDock() {
    dock ??= createDock(document.createElement('template').content.ownerDocument, t, {
      onFold: (isFolded) => {
        isUnfoldedHere = !isFolded;
        choices.keep({ isFolded });
      },
      onFilter: (filter) => choices.keep({ filter }),
      onKeys: (keys) => choices.keep({ keys }),
      suggestTags: knownTags,
      suggest: suggestions.actions,
      onRoot: guardRoot,
    });
    if (!dock.host.isConnected) document.body.append(dock.host);
    dock.help.show(choices.get().keys);
    dock.suggestions.showFits(choices.get().fits);
    return dock;
  }

  let lastFilter = choices.get().filter;
  function chosen({ filter, keys, fits }: Choices): void {
    dock?.help.show(keys);
    dock?.suggestions.showFits(fits);
    suggestions.choose(fits);
    if (JSON.stringify(filter) !== JSON.stringify(lastFilter)) {
      lastFilter = filter;
      cardFilter.apply(inLists());
    }
    draw();
  }

  function noted(): number {
    const ids = new Set(bars.placed().map(({ card }) => card.paperId));
    return [...ids].filter((id) => hasWords(keeper.get(id))).length;
  }

  function see({ card }: Placed, isDone = false): void {
    const seen = reader.read(card, Date.now());
    if (seen) sightings.see(seen, { tab: tabOf(card.element), page: pageOf(card.element) }, isDone);
  }

  function judge(placed: Placed, verdict: Verdict): void {
    verdicts.judge({ paperId: placed.card.paperId, title: placed.title }, verdict);
    see(placed, true);
  }

  function undo(): void {
    const last = verdicts.undo();
    if (!last) {
      getDock().say(t('verdictNothingToUndo'));
      return;
    }
    const { paperId, title } = last;
    const here = current.shown().find(({ card }) => card.paperId === paperId);
    if (!suggestions.there()?.moveTo(paperId) && here) current.moveTo(here);
    getDock().say(t('verdictUndone', title, verdicts.text(paperId)));
  }

  function goTo(tab: string, place: Place): void {
    stop = undefined;
    void commands.follow(() => turner.goTo(tab, place)).then(draw);
  }

  /** Once for all that happens before the next frame. */
  function draw(): void {
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
      isDrawing = false;
      drawNow();
    });
  }

  function drawNow(): void {
    const { venueId, lists } = page();
    const shown = current.shown();
    const tab = shown[0] ? tabOf(shown[0].card.element) : lists.find((list) => list.tab === lastTab)?.tab;
    lastTab = tab;
    const here = lists.find((list) => list.tab === tab);
    if (venueId === undefined || !here) {
      dock?.show(undefined);
      return;
    }
    if (stop && stop.tab === tab && stop.place.page === here.page) stop = undefined;
    const { filter, isFolded } = choices.get();
    const isNarrow = matchMedia('(max-width: 600px)').matches;
    const all = inLists().filter(({ card }) => tabOf(card.element) === tab);
    const hidden = all.filter(({ bar }) => bar.host.dataset.hide !== undefined).length;
    getDock().show({
      ...viewOfVenue({ t, lists, here, progress: progress?.venueId === venueId ? progress : undefined, stop, goTo }),
      isFolded: isFolded || (isNarrow && !isUnfoldedHere),
      filter,
      hidden: hidden > 0 ? t('filterHidden', String(hidden), String(all.length)) : '',
    });
  }
  let lastTab: string | undefined;

  document.addEventListener('click', ({ target }) => {
    // Bootstrap shows the other tab after a fade, by classes alone.
    if (target instanceof Element && target.closest('[role="tab"]')) setTimeout(draw, 400);
  });

  return {
    /** To be asked by the keys. */
    keys: () => choices.get().keys,
    canRun: (): boolean => choices.areRead() && !dock?.help.isOpen() && inLists().length > 0,
    run: commands.run,
    follow: current.follow,
    judge,
    /** The cards of the page are these now; of some of them the notebook has not been asked. */
    place(added: Card[]): void {
      const isAdded = new Set(added);
      for (const placed of bars.placed()) if (isAdded.has(placed.card)) undecided.add(placed);
      for (const placed of undecided) if (!placed.bar.host.isConnected) undecided.delete(placed);
      watchDwell(bars.placed().map(({ card }) => card.element));
      if (dock && !dock.host.isConnected) document.body.append(dock.host);
      if (progress) decide();
      suggestions.mark();
      suggestions.there()?.placed();
      draw();
    },
    /** The notebook has told of these, or cannot. */
    learn(seen: Iterable<PaperId>): void {
      sightings.learn(seen);
      suggestions.rank();
      decide();
    },
    leaveVenue(): void {
      progress = stop = undefined;
      dock?.close();
      suggestions.leave();
    },
    openVenue({ seen, progress: told }: Pick<Answer<'openVenue'>, 'seen' | 'progress'>): void {
      sightings.learn(seen);
      progress = told;
      const stops = told.tabs.flatMap(({ id, stop: place }) => (place ? [{ tab: id, place }] : []));
      stop = stops.sort((a, b) => b.place.at - a.place.at)[0];
      decide();
      draw();
    },
    hear({ progress: told, seen }: ProgressNews): void {
      sightings.learn(seen);
      if (told.venueId === progress?.venueId) progress = told;
      draw();
    },
    /** What the keeper knows of this paper has changed. */
    refresh(id: PaperId): void {
      for (const placed of bars.placed()) if (placed.card.paperId === id) cardFilter.refresh(placed);
      for (const shown of suggestions.there()?.bars() ?? []) if (shown.id === id) shown.bar.show(bars.view(id));
      suggestions.there()?.refresh(id);
      sightings.schedule();
      draw();
    },
    /** Text that is still in a tag's field of a suggestion becomes a tag. */
    commit: (): void => {
      for (const { bar } of suggestions.there()?.bars() ?? []) bar.commit();
    },
    leave: (): void => void sightings.send(),
    /** Not only out of sight. */
    end: (): void => suggestions.leave(),
  };

  function decide(): void {
    cardFilter.decide([...undecided], inLists());
    undecided.clear();
    sightings.schedule();
  }
}
