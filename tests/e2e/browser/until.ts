import { setTimeout as pause } from 'node:timers/promises';

export interface Waiting {
  /** What is waited for, as it ends the sentence "Waited 15 s for …". */
  what: string;
  /** Milliseconds. Generous by default: the tests share two cores with two browsers. */
  deadline?: number;
  /** Asked once, when time is up; what it says is added to the error. */
  report?: () => Promise<string>;
}

/**
 * Asks until the answer is not undefined, and returns it. An answer that a browser could not give (its page was just being
 * replaced) counts as undefined; mistakes of the test itself (TypeError and its like) are thrown at once.
 */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  { what, deadline = 15_000, report }: Waiting,
): Promise<T> {
  const end = Date.now() + deadline;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      last = undefined;
    } catch (error) {
      if (error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError) throw error;
      last = error;
    }
    await pause(40);
  } while (Date.now() < end);
  const words = [`Waited ${deadline / 1000} s for ${what}.`];
  if (last instanceof Error) words.push(`The last try failed: ${last.message}`);
  if (report) words.push(await report().catch((error) => `(no report: ${error})`));
  throw new Error(words.join('\n'), { cause: last });
}
