import { useEffect, useRef, useState } from 'preact/hooks';
import type { PaperId } from '../../domain/paper';
import type { SuggestedPaper, Suggestions } from '../../domain/recommendation';
import { fillPage, openSuggestions } from '../../domain/suggestion-page';
import { type Verdict, verdictOf } from '../../domain/verdict';
import type { Database } from '../../store/database';
import { keepSuggested, leaveSuggested } from '../../store/suggested';
import type { Recommender } from '../recommender/recommender';
import type { NotebookData } from './notebook-data';

/** Milliseconds until what failed is asked again. */
const retryDelay = 5_000;
/** And after which what stands there counts as shown: not what the slider passes by. */
const shownAfter = 2_000;

type Facts = Omit<Suggestions, 'papers'>;

type Source = { recommender: Recommender; database: Database; venueId: string; data: NotebookData };

/**
 * The suggestions that are shown. None goes or moves by itself: what the reader judged stays in its place, and for each another comes in at the end, of the same
 * kind where there is one, that knows of the judgement.
 */
export function useSuggestions({ recommender, database, venueId, data }: Source) {
  const [shown, setShown] = useState<SuggestedPaper[]>();
  const [facts, setFacts] = useState<Facts>();
  const [part, setPart] = useState(0);
  const [error, setError] = useState<unknown>();
  const latest = useRef<{ shown: SuggestedPaper[]; turn: number }>({ shown: [], turn: 0 });
  const timers = useRef<{ retry?: number; tell?: number }>({});
  const told = useRef(new Set<PaperId>());

  const verdictIn = (id: PaperId): Verdict | undefined => {
    const entry = data.entries.get(id);
    return entry && verdictOf(entry.annotation);
  };

  /** What comes belongs to the latest question only. */
  async function ask(kept: SuggestedPaper[], wanted: number): Promise<boolean> {
    latest.current.turn += 1;
    const { turn } = latest.current;
    try {
      const { papers, ...known } = await recommender.suggest({ venueId, shown: kept.map(({ paper }) => paper.id) });
      if (turn !== latest.current.turn) return false;
      const open = kept.filter(({ paper }) => verdictIn(paper.id) === undefined);
      const added = fillPage(papers, open, wanted);
      latest.current.shown = [...kept, ...added];
      setFacts(known);
      setShown(latest.current.shown);
      setError(undefined);
      clearTimeout(timers.current.tell);
      timers.current.tell = window.setTimeout(() => void tell(), shownAfter);
      return true;
    } catch (failure) {
      if (turn !== latest.current.turn) return false;
      setError(failure);
      timers.current.retry = window.setTimeout(
        () => turn === latest.current.turn && void ask(kept, wanted),
        retryDelay,
      );
      return false;
    }
  }

  /** It is counted, not needed. */
  async function tell(): Promise<void> {
    const fresh = latest.current.shown.filter(({ paper }) => !told.current.has(paper.id));
    for (const { paper } of fresh) told.current.add(paper.id);
    const rows = fresh.map(({ paper, kind }) => ({ id: paper.id, kind }));
    if (rows.length > 0) await keepSuggested(database, venueId, rows, Date.now()).catch(() => undefined);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each venue
  useEffect(() => {
    void ask([], openSuggestions);
    const stopListening = recommender.onProgress((of, done) => of === venueId && setPart(done));
    return () => {
      stopListening();
      latest.current.turn += 1; // an answer that comes now is nobody's
      clearTimeout(timers.current.retry);
      clearTimeout(timers.current.tell);
    };
  }, [venueId]);

  const judged = [...data.entries.values()].filter((entry) => entry.paper.venueId === venueId);
  const key = judged.map(({ paper }) => `${paper.id} ${verdictIn(paper.id)}`).join();
  const lastKey = useRef(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was judged, here, on the map or on a card
  useEffect(() => {
    if (lastKey.current === key) return;
    lastKey.current = key;
    const { shown: now } = latest.current;
    const open = now.filter(({ paper }) => verdictIn(paper.id) === undefined).length;
    void ask(now, Math.max(0, openSuggestions - open));
  }, [key]);

  return {
    shown,
    facts,
    part,
    error,
    verdictIn,
    /** Others in place of these; those that nobody judged count as seen and left. */
    others: async (): Promise<boolean> => {
      const left = latest.current.shown.filter(({ paper }) => verdictIn(paper.id) === undefined);
      const ids = left.map(({ paper }) => paper.id);
      clearTimeout(timers.current.tell);
      await tell();
      await leaveSuggested(database, ids, Date.now()).catch(() => undefined); // then some of them may come again
      return ask([], openSuggestions);
    },
    /** The whole page anew: the reader wants another share of chance. Nothing counts as left. */
    again: () => ask([], openSuggestions),
  };
}
