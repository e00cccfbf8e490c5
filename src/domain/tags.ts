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

/** In the order added; a tag that is there already, in whatever case, is not added again. */
export function addTag(tags: readonly string[], tag: string): string[] {
  const normal = normalTag(tag);
  return normal === '' || hasTag(tags, normal) ? [...tags] : [...tags, normal];
}

export const removeTag = (tags: readonly string[], tag: string): string[] =>
  tags.filter((other) => tagKey(other) !== tagKey(tag));
