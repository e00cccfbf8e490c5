import { asArray, asObject, asString } from './parse';

/** Names, not values: each page has its own shades of them, light and dark. */
export const tagColourNames = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const;
export type TagColour = (typeof tagColourNames)[number];

/** Pairs of a tag's key (`tagKey`) and its colour. */
export type TagColours = [tag: string, colour: TagColour][];

/** Throws where `value` has none; a colour that this version does not know is left out. */
export function parseTagColours(value: unknown): TagColours {
  const { colours } = asObject(value, 'tag colours');
  return asArray(colours, 'tag colours', 100_000).flatMap((pair) => {
    const [tag, name] = asArray(pair, 'tag colour', 2);
    const colour = tagColourNames.find((known) => known === name);
    return colour ? [[asString(tag, 'tag'), colour] as [string, TagColour]] : [];
  });
}
