import { failureReasons } from '../../domain/failure';
import type { PaperId, SeenPaper } from '../../domain/paper';
import type { SuggestedPaper } from '../../domain/recommendation';
import { fillPage, openSuggestions } from '../../domain/suggestion-page';
import { countText } from '../../domain/tab-line';
import type { Texts } from '../../domain/texts';
import { type Verdict, verdictOf } from '../../domain/verdict';
import { isRequestFailure, request } from '../../messages/request';
import type { Bar } from '../../ui/bar';
import type { createSuggestPanel, FitChoices } from '../../ui/suggest-panel';
import { whyText } from '../../ui/why-text';
import { startTimer } from './clock';
import type { createKeeper } from './keeper';
import type { Target } from './run-command';
import { untilItWorks } from './until-it-works';

type Options = {
  t: Texts;
  keeper: Pick<ReturnType<typeof createKeeper>, 'get'>;
  panel: ReturnType<typeof createSuggestPanel>;
  venueId: () => string | undefined;
  isOnPage: (id: PaperId) => boolean;
  /** A bar as in a card, for a paper that need not be on the page. */
  makeBar: (seen: SeenPaper, onVerdict: (verdict: Verdict) => void) => Bar;
  onVerdict: (seen: SeenPaper, verdict: Verdict) => void;
  /** What fits best is known anew. */
  onRanks: () => void;
  fits: () => FitChoices;
};

/** Milliseconds: what the reader judges in one go is learned at once. */
const learningPause = 600;
/** Of what is neither seen nor judged so many get a mark, from this many liked papers on. */
const fittingShare = 0.1;

/** Suggestions in the venue's bar, and what fits among the cards. Nothing is asked before the reader opens the panel, or wants marks or an order. */
export function createSuggestions(options: Options) {
  const { t, keeper, panel, venueId, isOnPage, makeBar, onVerdict, onRanks, fits } = options;
  let of: string | undefined;
  const shown = new Map<PaperId, { suggested: SuggestedPaper; bar: Bar }>();
  /** By paper: the verdict that was learned from last. */
  const learned = new Map<PaperId, Verdict | undefined>();
  let isCold = true;
  let turn = 0;
  let learning: ReturnType<typeof startTimer>;
  let isOpen = false;
  /** More is known than what is shown was made of; it is asked for when the panel is opened, or nobody is at work in it. */
  let isStale = false;
  let ranks = new Map<PaperId, number>();
  let fitting = 0;

  const isJudged = (id: PaperId) => verdictOf(keeper.get(id)) !== undefined;
  const open = () => [...shown.values()].flatMap(({ suggested }) => (isJudged(suggested.paper.id) ? [] : [suggested]));

  const asking = untilItWorks(ask);

  /** Rejects where no answer comes, after it was said. */
  async function ask(): Promise<void> {
    const venue = venueId();
    if (venue === undefined || !isOpen) return;
    turn += 1;
    const now = turn;
    if (of !== venue || (isStale && !isAtWork())) clear();
    isStale = false;
    of = venue;
    if (shown.size === 0) panel.say(t('dockSuggestReading'));
    try {
      const { papers, liked, known } = await request('suggest', { venueId: venue, shown: [...shown.keys()] });
      if (now !== turn) return;
      isCold = liked === 0;
      add(fillPage(papers, open(), openSuggestions - open().length), venue);
      panel.say(shown.size > 0 ? (isCold ? t('suggestCold') : '') : noneText(known));
    } catch (failure) {
      const code = isRequestFailure(failure) ? failure.code : 'no-answer';
      if (now !== turn) return;
      panel.say(t('dockSuggestFailed', t(failureReasons[code])));
      throw failure;
    }
  }

  const noneText = (known: number): string =>
    known === 0 ? t('dockSuggestNone') : t('suggestNone', countText(t, known));

  /** Somebody is writing in one, or has the focus there. */
  const isAtWork = (): boolean => [...shown.values()].some(({ bar }) => bar.isBusy() || hasFocus(bar));

  function add(papers: SuggestedPaper[], venue: string): void {
    const rows = papers.map((suggested) => {
      const { paper, kind } = suggested;
      const seen = { paper };
      const bar = makeBar(seen, (verdict) => onVerdict(seen, verdict));
      shown.set(paper.id, { suggested, bar });
      return {
        id: paper.id,
        title: paper.title,
        why: whyText(t, suggested, isCold),
        isChance: kind !== 'match',
        bar: bar.host,
      };
    });
    panel.add(rows, isOnPage);
    const told = papers.map(({ paper, kind }) => ({ id: paper.id, kind }));
    if (told.length > 0)
      void request('keepSuggested', { venueId: venue, shown: told, left: [] }).catch(() => undefined);
  }

  function clear(): void {
    for (const { bar } of shown.values()) bar.dispose();
    shown.clear();
    panel.clear();
  }

  async function rank(): Promise<void> {
    const venue = venueId();
    const { isMarked, isBestFirst } = fits();
    const isWanted = venue !== undefined && (isMarked || isBestFirst);
    const { ids } = isWanted
      ? await request('rankPapers', { venueId: venue }).catch(() => ({ ids: [] }))
      : { ids: [] as PaperId[] };
    ranks = new Map(ids.map((id, place) => [id, place]));
    fitting = Math.ceil(ids.length * fittingShare);
    onRanks();
  }

  function moveTo(bar: Bar): void {
    rowOf(bar)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    bar.focus();
  }

  return {
    /** The suggestion that has the focus, as keys want it. */
    atWork() {
      const all = [...shown.values()];
      const at = isOpen ? all.findIndex(({ bar }) => hasFocus(bar)) : -1;
      const { suggested, bar } = all[at] ?? {};
      if (!suggested || !bar) return undefined;
      const target: Target = {
        paperId: suggested.paper.id,
        bar,
        judge: (verdict) => onVerdict({ paper: suggested.paper }, verdict),
        toggleDetails: () => false,
      };
      const step = (by: 1 | -1): boolean => {
        const next = all[at + by];
        if (next) moveTo(next.bar);
        return next !== undefined;
      };
      return { target, step };
    },
    /** False where it is not shown. */
    moveTo: (id: PaperId): boolean => {
      const its = isOpen ? shown.get(id) : undefined;
      if (its) moveTo(its.bar);
      return its !== undefined;
    },
    /** The panel was opened or closed. */
    toggle: (isOpenNow: boolean): void => {
      if (isOpen === isOpenNow) return;
      isOpen = isOpenNow;
      if (!isOpen) return;
      panel.markOnPage(isOnPage);
      if (shown.size === 0 || isStale || of !== venueId()) asking.now();
    },
    /** Other cards are on the page. */
    placed: (): void => {
      if (isOpen) panel.markOnPage(isOnPage);
    },
    others: async (): Promise<void> => {
      const left = open().map(({ paper }) => paper.id);
      if (of !== undefined) await request('keepSuggested', { venueId: of, shown: [], left }).catch(() => undefined);
      panel.focus();
      clear();
      await ask().catch(asking.later);
      const [first] = shown.values();
      if (first && isOpen) moveTo(first.bar);
    },
    /** More papers are known: what nobody is at work in gives way to the best of them all. */
    again: (): void => {
      isStale = true;
      if (isOpen && !isAtWork()) asking.now();
      void rank();
    },
    rank,
    /** What the keeper knows of some paper has changed: when it is on disk, it is learned from. */
    refresh: (id: PaperId): void => {
      const verdict = verdictOf(keeper.get(id));
      const isNews = keeper.get(id).status.kind === 'saved' && learned.get(id) !== verdict;
      const { isMarked, isBestFirst } = fits();
      if (!isNews || !(isMarked || isBestFirst || shown.size > 0)) return;
      learned.set(id, verdict);
      if (!isOpen) isStale = true;
      clearTimeout(learning);
      learning = startTimer(() => {
        if (isOpen) asking.now();
        void rank();
      }, learningPause);
    },
    bars: () => [...shown].map(([id, { bar }]) => ({ id, bar })),
    /** How well a paper fits, the best 0; undefined where that is not known. */
    rankOf: (id: PaperId): number | undefined => ranks.get(id),
    isFitting: (id: PaperId): boolean => fits().isMarked && (ranks.get(id) ?? fitting) < fitting,
  };
}

const rowOf = (bar: Bar): Element | null => bar.host.closest('li');

/** The row has it, bar, title and all. */
function hasFocus(bar: Bar): boolean {
  const { activeElement } = bar.host.getRootNode() as ShadowRoot;
  return rowOf(bar)?.contains(activeElement) === true;
}
