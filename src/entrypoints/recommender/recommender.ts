import type { PaperId } from '../../domain/paper';
import type { Suggestions, VenueArea } from '../../domain/recommendation';
import type { SuggestAsk } from './engine';

type Question = ({ kind: 'suggest' } & SuggestAsk) | { kind: 'map' | 'rank'; venueId: string };

export type ToWorker = { id: number; question: Question };

/** An answer, why there is none, or how far the reading of a venue is (from 0 to 1). */
export type FromWorker =
  | { id: number; value: Suggestions | VenueArea[] | PaperId[] }
  | { id: number; error: { name?: string; message?: string } }
  | { venueId: string; part: number };

export type Recommender = ReturnType<typeof createRecommender>;

/** Asks the recommender in its worker, which is started with the first question. Rejects where the database cannot be read. */
export function createRecommender() {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>();
  const listeners = new Set<(venueId: string, part: number) => void>();

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('part' in data) {
        for (const listener of listeners) listener(data.venueId, data.part);
        return;
      }
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('value' in data) asked?.resolve(data.value as never);
      else asked?.reject(Object.assign(new Error(data.error.message), { name: data.error.name ?? 'Error' }));
    });
    started.addEventListener('error', ({ message }) => {
      worker = undefined; // the next question starts another
      for (const { reject } of waiting.values()) reject(new Error(message));
      waiting.clear();
    });
    return started;
  }

  const ask = <T>(question: Question): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      worker ??= start();
      last += 1;
      waiting.set(last, { resolve, reject });
      const message: ToWorker = { id: last, question };
      worker.postMessage(message);
    });

  return {
    suggest: (question: SuggestAsk) => ask<Suggestions>({ kind: 'suggest', ...question }),
    map: (venueId: string) => ask<VenueArea[]>({ kind: 'map', venueId }),
    rank: (venueId: string) => ask<PaperId[]>({ kind: 'rank', venueId }),
    /** Until what it gives is called. */
    onProgress: (listener: (venueId: string, part: number) => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
