import { type Change, changeOf } from './change';
import { addTags, withoutTags } from './tags';

/**
 * `mine` and `theirs` both grew out of `base`, each by one changed stretch. Where these lie apart, both changes are made; where they meet, the lines
 * of both are kept, the own ones first. Nothing that either put in is ever dropped; what one took away while the other changed it may stay.
 */
export function mergeNote(mine: string, base: string, theirs: string): string {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base || mine.trim() === '') return theirs;
  if (theirs.trim() === '') return mine;
  const [own, other] = [changeOf(base, mine), changeOf(base, theirs)];
  const [first, second] = inOrder(own, other);
  if (first.end < second.start) return withBoth(base, first, second);
  const inMine = isIn(mine, base, other);
  const inTheirs = isIn(theirs, base, own);
  if (inMine !== inTheirs) return inMine ? mine : theirs;
  return mergeLines(mine.split('\n'), base.split('\n'), theirs.split('\n')).join('\n');
}

function mergeLines(mine: string[], base: string[], theirs: string[]): string[] {
  const [own, other] = [changeOf(base, mine), changeOf(base, theirs)];
  const [first, second] = inOrder(own, other);
  const bothPutIn = own.start === other.end && other.start === own.end;
  if (first.end <= second.start && !bothPutIn) return withBoth(base, first, second);
  const end = Math.max(own.end, other.end);
  const [here, there] = [own, other].map((change) =>
    [...base.slice(first.start, change.start), ...change.now, ...base.slice(change.end, end)].join('\n'),
  ) as [string, string];
  const kept = here.includes(there) ? [here] : there.includes(here) ? [there] : [here, there];
  return [...base.slice(0, first.start), ...kept, ...base.slice(end)];
}

const inOrder = <T>(own: Change<T>, other: Change<T>): [Change<T>, Change<T>] =>
  own.start < other.start || (own.start === other.start && own.end <= other.end) ? [own, other] : [other, own];

/** Whether a text has the change already: a save of ours whose answer was lost comes back in theirs. */
const isIn = (text: string, base: string, { start, end, now }: Change<string>): boolean =>
  now.trim() !== '' && (text.startsWith(base.slice(0, start) + now) || text.endsWith(now + base.slice(end)));

function withBoth<T extends string | string[]>(base: T, first: Change<T>, second: Change<T>): T {
  const parts = [first.now, base.slice(first.end, second.start), second.now, base.slice(second.end)];
  return (base.slice(0, first.start) as string).concat(...(parts as string[])) as T; // strings and lists have the same `concat`
}

/** The stored tags, less what was removed and with what was added while the answer was on its way. */
export function mergeTags(
  current: readonly string[],
  sent: readonly string[],
  stored: readonly string[],
): readonly string[] {
  const kept = withoutTags(stored, withoutTags(sent, current));
  return addTags(kept, withoutTags(current, sent));
}
