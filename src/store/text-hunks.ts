import { diffArrays } from 'diff';

/** One changed stretch: `removed` UTF-16 units at `at` of the text before give way to `text`. */
export type Hunk = { at: number; removed: number; text: string };

/** A word of an alphabet as a whole, everything else code point by code point: "so close、近い" → "so", " ", "close", "、", "近", "い". */
const token = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]+|./gsu;

/** Past so many changed words the way from one text to the other is one stretch: finding a finer one would take seconds. */
const mostChanges = 2_000;

/** What turns one text into the other, in the text's order; neighbours never touch. No surrogate pair is split. */
export function hunksBetween(from: string, to: string): Hunk[] {
  if (from === to) return [];
  const [before, after] = [from.match(token) ?? [], to.match(token) ?? []];
  const same = sameAtStart(before, after);
  const tail = sameAtStart(before.slice(same).reverse(), after.slice(same).reverse());
  const middle = [before.slice(same, before.length - tail), after.slice(same, after.length - tail)] as const;
  const start = lengthOf(before.slice(0, same));
  const changes = diffArrays([...middle[0]], [...middle[1]], { maxEditLength: mostChanges });
  return changes ? gather(changes, start) : [{ at: start, removed: lengthOf(middle[0]), text: middle[1].join('') }];
}

function sameAtStart(a: readonly string[], b: readonly string[]): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  return same;
}

const lengthOf = (tokens: readonly string[]) => tokens.reduce((sum, { length }) => sum + length, 0);

function gather(changes: readonly { value: string[]; added: boolean; removed: boolean }[], start: number): Hunk[] {
  const hunks: Hunk[] = [];
  let at = start;
  let open: Hunk | undefined;
  for (const { value, added, removed } of changes) {
    const isSame = !added && !removed;
    if (!isSame && !open) {
      open = { at, removed: 0, text: '' };
      hunks.push(open);
    }
    if (isSame) open = undefined;
    if (open && added) open.text += value.join('');
    if (open && removed) open.removed += lengthOf(value);
    if (!added) at += lengthOf(value);
  }
  return hunks;
}

export function applyHunks(text: string, hunks: readonly Hunk[]): string {
  let done = '';
  let at = 0;
  for (const hunk of hunks) {
    done += text.slice(at, hunk.at) + hunk.text;
    at = hunk.at + hunk.removed;
  }
  return done + text.slice(at);
}
