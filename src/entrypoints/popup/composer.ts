import type { PreviewNode } from '../../domain/preview-node';
import type { Draft } from '../../draft/draft';
import type { DraftInput } from '../../draft/draft-input';
import type { TakeKind, Taken } from '../../draft/take-along';
import type { Outcome, Work } from './compose-around';

export type Order = {
  work: Work;
  words: DraftInput['words'];
  /** What else than the post is wanted. */
  take?: TakeKind;
  hasPreview?: boolean;
};

/** `preview` where it was asked for. */
export type ComposedDraft = Draft & { preview?: PreviewNode[] };

// A draft of thousands of notes takes the better part of a second: in a worker, that holds up no click and no painting.
const worker = new Worker(new URL('./compose-worker.ts', import.meta.url), { type: 'module' });
let running: Promise<unknown> = Promise.resolve();

/**
 * Composes a draft, one after the other; undefined where `isWanted` says no by the time its turn comes, so that quick changes do not queue.
 * Does not reject: what fails is in the outcome.
 */
export function composeInTurn(order: Order, isWanted: () => boolean): Promise<Outcome<ComposedDraft> | undefined> {
  const turn = running.then(() => (isWanted() ? ask<ComposedDraft>(order) : undefined));
  running = turn;
  return turn;
}

/** Makes something else of the draft's papers, after what is being composed. Does not reject. */
export function takeInTurn(order: Order & { take: TakeKind }): Promise<Outcome<Taken>> {
  const turn = running.then(() => ask<Taken>(order));
  running = turn;
  return turn;
}

function ask<T>(order: Order): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const answered = new AbortController();
    const settle = (outcome: Outcome<T>) => {
      answered.abort();
      resolve(outcome);
    };
    const { signal } = answered;
    worker.addEventListener('message', ({ data }: MessageEvent<Outcome<T>>) => settle(data), { signal });
    worker.addEventListener('messageerror', () => settle({ leftOut: [], error: new Error('messageerror') }), {
      signal,
    });
    worker.addEventListener('error', ({ message }) => settle({ leftOut: [], error: new Error(message) }), { signal });
    worker.postMessage(order);
  });
}
