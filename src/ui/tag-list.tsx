import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TagColour } from '../domain/tag-colour';
import { tagKey } from '../domain/tags';

/** By the tag's key. */
export const TagColourContext = createContext<ReadonlyMap<string, TagColour>>(new Map());

/** Tags to read, each in the colour that the reader gave it. */
export function TagList({ tags }: { tags: readonly string[] }) {
  const colours = useContext(TagColourContext);
  if (tags.length === 0) return null;
  return (
    <ul class="tag-list">
      {tags.map((tag) => (
        <li key={tag} class="tag" data-colour={colours.get(tagKey(tag))} dir="auto">
          {tag}
        </li>
      ))}
    </ul>
  );
}
