/** One stretch of a text, or of a list of lines, that became another: `before[start, end)` is `now` in what came of it. */
export type Change<T> = { start: number; end: number; now: T };

type Sequence = string | readonly string[];

/** What is left of two texts when their common beginning and end are taken off. Never parts the two halves of an emoji. */
export function changeOf<T extends Sequence>(before: T, after: T): Change<T> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (/[\uD800-\uDBFF]$/.test(before[start - 1] ?? '')) start -= 1;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (tail > 0 && /^[\uDC00-\uDFFF]/.test(before[before.length - tail] ?? '')) tail -= 1;
  return { start, end: before.length - tail, now: after.slice(start, after.length - tail) as T };
}
