import { venueUrl } from '../domain/venue';
import { withBareUrls } from './bare-urls';
import { singleTilde, withFormulas } from './commonmark';
import { dayText } from './draft-date';
import { escaper } from './escape';
import type { Format } from './format';
import { venueLink } from './format-markdown';

/** What means more to Obsidian than to others; "[[x]]" has brackets, which are escaped anyway. */
const obsidianOnly: readonly RegExp[] = [
  /%(?=%)|(?<=%)%/u, // %% comment %%
  /#(?=[\p{L}\p{N}_/-])/u, // #tag
  /=(?==)|(?<==)=/u, // ==mark==
  /\^(?=[\w-]+\n)/u, // ^block-id
  singleTilde,
];

/** A note for Obsidian, with properties. */
export const obsidian: Format = {
  folder: '',
  fileName: ({ title, slug }) => `${noteName(title) || slug}.md`,
  fields: (post) => [
    { key: 'tags', value: ['papers'] },
    ...(post.venueId ? [{ key: 'source', value: venueUrl(post.venueId) }] : []),
    { key: 'created', value: dayText(post.date) },
  ],
  keys: { name: 'title', day: 'created' },
  opening: '{{ kininaru.card }}',
  card: venueLink,
  dialect: withFormulas(withBareUrls(escaper({ special: obsidianOnly }))),
  guard: (markdown) => markdown,
};

/** A note's file is its title; Obsidian and file systems allow it all characters but these. */
function noteName(title: string): string {
  const name = title
    .replace(/[#^[\]|\\/:*?"<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...name]
    .slice(0, 60)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
}
