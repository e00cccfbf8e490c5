import { useEffect, useState } from 'preact/hooks';
import type { PaperId } from '../../domain/paper';
import type { Database } from '../../store/database';
import { type AnnotatedPaper, allAnnotated, annotatedAmong, latestAnnotated, type Reading } from '../../store/venues';
import { watchAnnotations } from '../../store/watch-annotations';

/** All that was written, as it was on disk at `at` (milliseconds since 1970, when the last reading began). */
export type NotebookData = {
  entries: ReadonlyMap<PaperId, AnnotatedPaper>;
  unreadable: Reading['unreadable'];
  /** False while only the latest edited have been read. */
  isWhole: boolean;
  at: number;
  /** Why the latest reading failed; what was read before stays. */
  error?: unknown;
};

/** Milliseconds until a reading that failed is tried again. */
const retryDelay = 5_000;
/** So many fill the window before thousands have been read. */
const firstFew = 40;
/** Of so many papers and more at once everything is read anew. */
const many = 500;

/** The whole notebook, kept up to date whoever writes; undefined until it has been read. */
export function useNotebookData(database: Database): NotebookData | undefined {
  const [data, setData] = useState<NotebookData>();
  useEffect(() => {
    const stop = new AbortController();
    followNotebook(database, setData, stop.signal);
    return () => stop.abort();
  }, [database]);
  return data;
}

/** Reads the latest few, then everything, and from then on what was written. */
export function followNotebook(database: Database, onData: (data: NotebookData) => void, signal: AbortSignal): void {
  let data: NotebookData | undefined;
  /** What is to be read: everything, or these. */
  let wanted: 'all' | Set<PaperId> = 'all';
  let isReading = false;

  const read = async () => {
    if (isReading || signal.aborted || (wanted !== 'all' && wanted.size === 0)) return;
    isReading = true;
    const asked = wanted;
    wanted = new Set();
    const at = Date.now();
    try {
      const few = data ? undefined : await latestAnnotated(database, firstFew);
      if (few && !signal.aborted) onData({ ...asEntries(few), isWhole: false, at });
      data =
        asked === 'all' || !data
          ? { ...asEntries(await allAnnotated(database)), isWhole: true, at }
          : patch(data, asked, { ...(await annotatedAmong(database, [...asked])), at });
      if (!signal.aborted) onData(data);
      isReading = false;
      void read();
    } catch (error) {
      wanted = 'all';
      if (!signal.aborted) onData({ entries: new Map(), unreadable: [], isWhole: true, at, ...data, error });
      setTimeout(() => {
        isReading = false;
        void read();
      }, retryDelay);
    }
  };

  watchAnnotations(
    database,
    (ids) => {
      if (!ids || (wanted !== 'all' && wanted.size + ids.length > many)) wanted = 'all';
      else if (wanted !== 'all') for (const id of ids) wanted.add(id);
      void read();
    },
    signal,
  );
  void read();
}

const asEntries = ({ items, unreadable }: Reading) => ({
  entries: new Map(items.map((item) => [item.paper.id, item])),
  unreadable,
});

function patch(data: NotebookData, asked: ReadonlySet<PaperId>, reading: Reading & { at: number }): NotebookData {
  const entries = new Map(data.entries);
  for (const id of asked) entries.delete(id);
  for (const item of reading.items) entries.set(item.paper.id, item);
  const unreadable = data.unreadable.filter(({ paperId }) => !asked.has(paperId));
  return { entries, isWhole: true, unreadable: [...unreadable, ...reading.unreadable], at: reading.at };
}
