import { dayText } from './draft-date';
import type { Format } from './format';
import { venueLink } from './format-markdown';
import { pandoc } from './pandoc';

const asMarkdown = (text: string): string => pandoc.escapeText(text, { before: '\n', after: '\n' });

/** A post for a Quarto blog. Its title is Markdown as well. */
export const quarto: Format = {
  folder: 'posts',
  fileName: ({ slug }) => `${slug}.qmd`,
  fields: (post) => [
    { key: 'title', value: asMarkdown(post.title), required: true },
    { key: 'description', value: asMarkdown(post.description) },
    { key: 'date', value: dayText(post.date), required: true },
    { key: 'categories', value: ['memo'] },
  ],
  keys: { name: 'title', day: 'date' },
  opening: '{{ kininaru.card }}',
  card: venueLink,
  dialect: { ...pandoc, inCode },
  guard: (markdown) => markdown,
};

/** Quarto looks for shortcodes in code too, and shows one that has three braces with two. To pandoc an empty block would be "``` ```", words. */
function inCode(code: string): string {
  return code.replace(/\{\{<(.*?)>\}\}/gs, '{{{<$1>}}}') || '\n';
}
