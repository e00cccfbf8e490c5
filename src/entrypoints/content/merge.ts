import { hasTag } from '../../domain/tags';

/** Another editor's words that the store merged in go after the reader's own, who may have typed on since. */
export function withMergedNote(current: string, sent: string, stored: string): string {
  if (stored === sent) return current;
  if (current === sent) return stored;
  return stored.startsWith(sent) ? current + stored.slice(sent.length) : `${current}\n\n${stored}`;
}

/** The stored tags, less what was removed and with what was added while the answer was on its way. */
export function withMergedTags(
  current: readonly string[],
  sent: readonly string[],
  stored: readonly string[],
): readonly string[] {
  const kept = stored.filter((tag) => hasTag(current, tag) || !hasTag(sent, tag));
  const added = current.filter((tag) => !hasTag(sent, tag) && !hasTag(kept, tag));
  return [...kept, ...added];
}
