import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome, Work } from './compose-around';
import { type ComposedDraft, composeInTurn, type Order } from './composer';

type Composed = Outcome<ComposedDraft> & { work: Work };

type Composing = {
  /** The latest draft that is done; while the next one is composed, still the one before. */
  composed: Composed | undefined;
  /** The draft of the latest work, once it is done: what is copied must be what is in the notebook. */
  latest: () => Promise<ComposedDraft | undefined>;
};

/** Composes whenever the work is another one. */
export function useComposing(work: Work | undefined, orderOf: (work: Work) => Omit<Order, 'work'>): Composing {
  const [composed, setComposed] = useState<Composed>();
  const coming = useRef<Promise<Composed | undefined>>(Promise.resolve(undefined));

  // biome-ignore lint/correctness/useExhaustiveDependencies: only new work makes a new draft
  useEffect(() => {
    if (!work) return;
    let isWanted = true;
    coming.current = composeInTurn({ work, ...orderOf(work) }, () => isWanted).then((outcome) => {
      if (!outcome || !isWanted) return undefined;
      const done = { ...outcome, work };
      setComposed(done);
      return done;
    });
    return () => {
      isWanted = false;
    };
  }, [work]);

  return { composed, latest: async () => (await coming.current)?.draft };
}
