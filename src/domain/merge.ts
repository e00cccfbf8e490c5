import { addTags, withoutTags } from './tags';

/** `mine` and `theirs` both grew out of `base`: another editor's words go after the reader's own, and none are dropped. */
export function mergeNote(mine: string, base: string, theirs: string): string {
  if (theirs === base) return mine;
  if (mine === base || mine === theirs || mine.trim() === '') return theirs;
  if (theirs.trim() === '') return mine;
  return base !== '' && theirs.startsWith(base) ? mine + theirs.slice(base.length) : `${mine}\n\n${theirs}`;
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
