/** A tag as it is kept: NFKC, single spaces, no commas, case as typed. Empty where nothing is left ("  ", ","). */
export function normalTag(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[,、]/g, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** What two tags are compared by: "LoRA" and "lora" are one tag. */
export const tagKey = (tag: string): string => normalTag(tag).toLowerCase();

export const hasTag = (tags: readonly string[], tag: string): boolean =>
  tags.some((other) => tagKey(other) === tagKey(tag));

/** In the order added; a tag that is there already, in whatever case, is not added again. One pass, however many there are. */
export function addTags(tags: readonly string[], more: Iterable<string>): string[] {
  const known = new Set(tags.map(tagKey));
  const all = [...tags];
  for (const tag of more) {
    const key = tagKey(tag);
    if (key === '' || known.has(key)) continue;
    known.add(key);
    all.push(normalTag(tag));
  }
  return all;
}

export const addTag = (tags: readonly string[], tag: string): string[] => addTags(tags, [tag]);

export function withoutTags(tags: readonly string[], removed: Iterable<string>): string[] {
  const keys = new Set([...removed].map(tagKey));
  return tags.filter((tag) => !keys.has(tagKey(tag)));
}

export const removeTag = (tags: readonly string[], tag: string): string[] => withoutTags(tags, [tag]);
