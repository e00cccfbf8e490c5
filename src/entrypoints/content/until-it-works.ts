import { isRequestFailure } from '../../messages/request';
import { startTimer } from './clock';

/** Milliseconds after the first failure, and at most. */
const delays = { first: 2_000, longest: 60_000 };

/** Asks the background again where it died under the question, ever less often; any other failure is left. One question at a time waits. */
export function untilItWorks(ask: () => Promise<void>) {
  let timer: ReturnType<typeof startTimer>;
  let delay = delays.first;

  function now(): void {
    clearTimeout(timer);
    timer = undefined;
    ask().then(
      () => {
        delay = delays.first;
      },
      (error: unknown) => {
        if (isRequestFailure(error) && error.code !== 'disconnected' && error.code !== 'refused') later();
      },
    );
  }

  function later(): void {
    if (timer !== undefined) return;
    timer = startTimer(now, delay);
    delay = Math.min(delay * 2, delays.longest);
  }

  return { now, later };
}
