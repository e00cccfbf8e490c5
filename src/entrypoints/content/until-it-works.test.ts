import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { untilItWorks } from './until-it-works';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const failure = (code: string) => Object.assign(new Error(code), { code });

it('asks again, ever less often, until it works, and no longer', async () => {
  let asked = 0;
  const { now, later } = untilItWorks(async () => {
    asked += 1;
    if (asked < 4) throw failure('no-answer');
  });
  now();
  for (const [after, times] of [
    [1_999, 1],
    [1, 2],
    [3_999, 2],
    [1, 3],
    [8_000, 4],
    [200_000, 4],
  ] as const) {
    await vi.advanceTimersByTimeAsync(after);
    expect(asked).toBe(times);
  }
  later();
  later();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toBe(5);
});

it.each(['disconnected', 'refused'])('leaves it where that is of no use: %s', async (code) => {
  let asked = 0;
  untilItWorks(async () => {
    asked += 1;
    throw failure(code);
  }).now();
  await vi.advanceTimersByTimeAsync(200_000);
  expect(asked).toBe(1);
});
