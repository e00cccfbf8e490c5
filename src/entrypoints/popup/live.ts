import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** What the notebook last answered: nothing yet, a value, or why it could not be read. */
export type Answer<T> = { value?: T; error?: unknown };

const nothingYet: Answer<never> = {};

/** After a failure it is asked again by itself, so many milliseconds later. */
const retryDelay = 3_000;

/**
 * Asks the notebook, and again whenever what was read changes, in whatever page. `key` says what is asked: with another key the old answer is
 * gone at once, and without a key nothing is asked.
 */
export function useLive<T>(key: string | undefined, query: () => Promise<T>): Answer<T> {
  const [known, setKnown] = useState<{ key: string; answer: Answer<T> }>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the query, which is a new function every time
  useEffect(() => {
    if (key === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (answer: Answer<T>) => {
      setKnown({ key, answer });
      if (answer.error !== undefined) timer = setTimeout(() => setTries(tries + 1), retryDelay);
    };
    // A failure is handed over as a value: Dexie keeps a DatabaseClosedError, which is what a failed opening ends in, to itself.
    const subscription = liveQuery(() =>
      query().then<Answer<T>, Answer<T>>(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      ),
    ).subscribe({
      next: tell,
      error: (error: unknown) => tell({ error }),
    });
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, [key, tries]);
  return known !== undefined && known.key === key ? known.answer : nothingYet;
}
