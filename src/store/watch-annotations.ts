import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import type { PaperId } from '../domain/paper';
import type { Database } from './database';

/**
 * Tells of each write to annotations or papers, in whatever page or in the background, until the signal: the papers concerned, or undefined where
 * it may be any. A reader of the whole notebook asks anew for these alone; Dexie's `liveQuery` would read all of it with every save.
 */
export function watchAnnotations(
  database: Database,
  onWrite: (ids: PaperId[] | undefined) => void,
  signal: AbortSignal,
): void {
  const parts = [database.annotations, database.papers].map((table) => `idb://${database.name}/${table.name}/`);
  const listen = (written: ObservabilitySet) => {
    const ids = new Set<PaperId>();
    // "all" comes where writes may have been missed, as on the way back from the browser's cache.
    const ranges = ['all', ...parts].flatMap((part) => [...keysOf(written[part])]);
    for (const range of ranges) {
      if (range.from !== range.to || typeof range.from !== 'string') return onWrite(undefined);
      ids.add(range.from);
    }
    if (ids.size > 0) onWrite([...ids]);
  };
  Dexie.on('storagemutated', listen);
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(listen));
}

/** From another page the set comes as a bare tree. */
const keysOf = (tree: ObservabilitySet[string] | undefined): Iterable<{ from: unknown; to: unknown }> =>
  tree ? RangeSet(tree) : [];
