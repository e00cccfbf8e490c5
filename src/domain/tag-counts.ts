import { tagKey } from './tags';

export type TagCount = { tag: string; count: number };

/** The tags of these annotations with how many have each, the most used first; of several spellings the first one met. */
export function countTags(annotations: Iterable<{ tags: readonly string[] }>): TagCount[] {
  const counts = new Map<string, TagCount>();
  for (const { tags } of annotations)
    for (const tag of tags) {
      const known = counts.get(tagKey(tag));
      if (known) known.count += 1;
      else counts.set(tagKey(tag), { tag, count: 1 });
    }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}
