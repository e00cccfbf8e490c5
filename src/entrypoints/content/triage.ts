import type { PaperId } from '../../domain/paper';
import type { Texts } from '../../domain/texts';
import type { Place, VenueProgress } from '../../domain/venue-progress';
import { hasWords, type Verdict, verdictOf } from '../../domain/verdict';
import type { ProgressNews } from '../../messages/in-page';
import type { Answer } from '../../messages/protocol';
import { request } from '../../messages/request';
import type { Card, createCardReader } from '../../openreview/cards';
import { type ListPage, listPages, pageOf, tabOf } from '../../openreview/list-page';
import { createDock } from '../../ui/dock';
import type { createBars, Placed } from './bars';
import { createCardFilter } from './card-filter';
import { createCurrentCard } from './current-card';
import { viewOfVenue } from './dock-view';
import { createDwellWatch } from './dwell';
import { guardRoot } from './guard';
import type { createKeeper } from './keeper';
import { type Choices, createChoices } from './kept-choices';
import { createListLoader } from './list-loader';
import { createCommands } from './run-command';
import { createSightings } from './sightings';
import { createSuggestions } from './suggestions';
import { createPageTurner } from './turn-pages';

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
  const undone: { paperId: PaperId; title: string; verdict: Verdict | undefined }[] = [];
  let progress: VenueProgress | undefined;
  let stop: { tab: string; place: Place } | undefined;
  /** Cards that came before it was known what the notebook holds of them. */
  const undecided = new Set<Placed>();
  let dock: ReturnType<typeof createDock> | undefined;
  let suggestions: ReturnType<typeof createSuggestions> | undefined;
  let loader: ReturnType<typeof createListLoader> | undefined;
  let isUnfoldedHere = false;
  let isDrawing = false;

  const inLists = () => bars.placed().filter(({ card }) => isListed(card));
  const current = createCurrentCard({ placed: inLists, covered: () => dock?.height() ?? 0 });
  const sightings = createSightings({ page, noted });
  const choices = createChoices(chosen);
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
    rankOf: (id) => (choices.get().fits.isBestFirst ? suggestions?.rankOf(id) : undefined),
    judge: (placed, verdict) => {
      judge(placed, verdict);
      getDock().whisper(verdictText(placed.card.paperId));
    },
    aside: () => suggestions?.atWork(),
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
      suggestTags: () =>
        request('listTags', {}).then(
          ({ tags }) => tags,
          () => [],
        ),
      suggest: {
        onToggle: (isOpen) => {
          getSuggestions().toggle(isOpen);
          if (isOpen) void getLoader().look();
        },
        onOthers: () => void getSuggestions().others(),
        onLoad: () => void getLoader().press(),
        onFits: (fits) => choices.keep({ fits }),
        onCard: (id) => {
          const here = current.shown().find(({ card }) => card.paperId === id);
          dock?.close();
          if (here) current.moveTo(here);
        },
      },
      onRoot: guardRoot,
    });
    if (!dock.host.isConnected) document.body.append(dock.host);
    dock.help.show(choices.get().keys);
    dock.suggestions.showFits(choices.get().fits);
    return dock;
  }

  function getSuggestions() {
    suggestions ??= createSuggestions({
      t,
      keeper,
      panel: getDock().suggestions,
      venueId: () => page().venueId,
      isOnPage: (id) => current.shown().some(({ card }) => card.paperId === id),
      makeBar: (seen, judge) => bars.makeElsewhere(seen, judge, () => dock?.close()),
      onVerdict: ({ paper }, verdict) => change({ paperId: paper.id, title: paper.title }, verdict),
      onRanks: markFits,
      fits: () => choices.get().fits,
    });
    return suggestions;
  }

  function getLoader() {
    loader ??= createListLoader({
      t,
      venue: () => ({ venueId: page().venueId, total: totalOf(page().lists) }),
      show: getDock().suggestions.showLoad,
      onMore: () => getSuggestions().again(),
    });
    return loader;
  }

  function markFits(): void {
    for (const { card, bar } of bars.placed()) bar.mark(suggestions?.isFitting(card.paperId) === true);
  }

  /** How many papers the tabs of the page list, but those of what was not accepted. */
  function totalOf(lists: ListPage[]): number {
    const accepted = lists.filter(({ label }) => !/reject|withdraw/i.test(label));
    const known = new Map(progress?.tabs.map(({ id, total }) => [id, total]));
    return accepted.reduce(
      (sum, { tab = '', total, isSearch }) => sum + ((isSearch ? known.get(tab) : total) ?? known.get(tab) ?? 0),
      0,
    );
  }

  /** Asks how well the venue's papers fit, where the reader wants to see that, once for each venue unless told again. */
  function rank(isAgain = false): void {
    const { isMarked, isBestFirst } = choices.get().fits;
    const { venueId } = page();
    if (venueId === undefined || !(isMarked || isBestFirst || suggestions) || (venueId === ranked && !isAgain)) return;
    ranked = venueId;
    void getSuggestions().rank();
  }
  let ranked: string | undefined;

  let lastFits = '';
  let lastFilter = choices.get().filter;
  function chosen({ filter, keys, fits }: Choices): void {
    dock?.help.show(keys);
    dock?.suggestions.showFits(fits);
    if (choices.areRead() && JSON.stringify(fits) !== lastFits) rank(true);
    lastFits = JSON.stringify(fits);
    if (JSON.stringify(filter) !== JSON.stringify(lastFilter)) {
      lastFilter = filter;
      cardFilter.apply(inLists());
    }
    draw();
  }

  /** The venue whose page this is; no venue where its cards are not shown, whatever the address says. */
  function page() {
    const first = inLists().find(({ card }) => card.kind !== 'list');
    const venueId = first && reader.read(first.card, 0)?.paper.venueId;
    const elements = inLists().map(({ card }) => card.element);
    return { venueId, lists: venueId === undefined ? [] : listPages(document, elements) };
  }

  function noted(): number {
    const ids = new Set(bars.placed().map(({ card }) => card.paperId));
    return [...ids].filter((id) => hasWords(keeper.get(id))).length;
  }

  function see({ card }: Placed, isDone = false): void {
    const seen = reader.read(card, Date.now());
    if (seen) sightings.see(seen, { tab: tabOf(card.element), page: pageOf(card.element) }, isDone);
  }

  /** Its button or key was pressed: gives the verdict, or takes it back. */
  function judge(placed: Placed, verdict: Verdict): void {
    change({ paperId: placed.card.paperId, title: placed.title }, verdict);
    see(placed, true);
  }

  function change(of: { paperId: PaperId; title: string }, verdict: Verdict): void {
    const now = keeper.get(of.paperId).verdict;
    beReady();
    undone.push({ ...of, verdict: now });
    keeper.edit(of.paperId, { verdict: now === verdict ? undefined : verdict });
  }

  function undo(): void {
    const last = undone.pop();
    if (!last) {
      getDock().say(t('verdictNothingToUndo'));
      return;
    }
    const { paperId, title, verdict } = last;
    keeper.edit(paperId, { verdict });
    const here = current.shown().find(({ card }) => card.paperId === paperId);
    if (!suggestions?.moveTo(paperId) && here) current.moveTo(here);
    getDock().say(t('verdictUndone', title, verdictText(paperId)));
  }

  function verdictText(id: PaperId): string {
    const verdict = verdictOf(keeper.get(id));
    return t(verdict ? ({ curious: 'verdictCurious', pass: 'verdictPass' } as const)[verdict] : 'verdictNone');
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
      markFits();
      rank();
      draw();
    },
    /** The notebook has told of these, or cannot. */
    learn(seen: Iterable<PaperId>): void {
      sightings.learn(seen);
      decide();
    },
    leaveVenue(): void {
      progress = stop = undefined;
      loader?.leave();
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
      for (const shown of suggestions?.bars() ?? []) if (shown.id === id) shown.bar.show(bars.view(id));
      suggestions?.refresh(id);
      sightings.schedule();
      draw();
    },
    /** Text that is still in a tag's field of a suggestion becomes a tag. */
    commit: (): void => {
      for (const { bar } of suggestions?.bars() ?? []) bar.commit();
    },
    leave: (): void => void sightings.send(),
    /** Not only out of sight. */
    end: (): void => loader?.leave(),
  };

  function decide(): void {
    cardFilter.decide([...undecided], inLists());
    undecided.clear();
    sightings.schedule();
  }
}

const isListed = ({ kind }: Card): boolean => kind === 'venue' || kind === 'list' || kind === 'oldVenue';
