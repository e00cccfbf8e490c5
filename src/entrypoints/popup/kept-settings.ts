import { useEffect, useRef, useState } from 'preact/hooks';
import { type DraftSettings, defaultDraftSettings } from '../../domain/draft-settings';
import type { Database } from '../../store/database';
import { draftSettings, keepDraftSettings } from '../../store/drafts';
import { useLive } from './live';

type KeptSettings = {
  /** Undefined until they are read. The same object for as long as they say the same. */
  settings: DraftSettings | undefined;
  /** They could not be read: these are the default ones, and what is changed now is not kept over what could not be read. */
  isUnread: boolean;
  keep: (settings: DraftSettings) => void;
};

/** How the reader wants the draft of this venue. A change shows at once and is written behind it. */
export function useKeptSettings(
  database: Database,
  venueId: string,
  onNotKept: (error: unknown) => void,
): KeptSettings {
  const stored = useLive(venueId, () => draftSettings(database, venueId));
  const [mine, setMine] = useState<DraftSettings>();
  const writes = useRef(0);
  const isUnread = stored.error !== undefined;

  // What is stored counts again once every write of ours has arrived there: then it has our changes, or another page's later ones.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the store is what it waits for
  useEffect(() => {
    if (writes.current === 0 && !isUnread) setMine(undefined);
  }, [stored]);

  const write = async (settings: DraftSettings) => {
    writes.current += 1;
    try {
      await keepDraftSettings(database, settings);
    } catch (error) {
      setMine(undefined);
      onNotKept(error);
    } finally {
      writes.current -= 1;
    }
  };

  const fallback = isUnread ? defaultDraftSettings(venueId) : stored.value;
  return {
    settings: useSameWording(mine?.venueId === venueId ? mine : fallback),
    isUnread,
    keep: (settings) => {
      setMine(settings);
      if (!isUnread) void write(settings);
    },
  };
}

/** The earlier object while the new one says the same, so that nothing is composed anew for it. */
function useSameWording<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
