import type { InlineMath } from 'mdast-util-math';
import type { Handle, Info } from 'mdast-util-to-markdown';
import { withBareUrls } from './bare-urls';
import { withFormulas } from './commonmark';
import { escapeFormula, escaper } from './escape';
import type { Format } from './format';

const container = /(?<=\n):(?=::)/u; // ":::message"; "@[card](…)" has a bracket, which is escaped anyway
const escapeText = withBareUrls(escaper({ special: [container] }));
const { handlers } = withFormulas(escapeText);

/** An article for Zenn. Its file is named by the slug, which is 12 to 50 characters and never changes once published. */
export const zenn: Format = {
  folder: 'articles',
  fileName: ({ slug }) => `${zennSlug(slug)}.md`,
  fields: (post) => [
    { key: 'title', value: cut(post.title, 70), required: true },
    { key: 'emoji', value: '📝', required: true },
    { key: 'type', value: 'tech', required: true },
    { key: 'topics', value: ['machinelearning'], required: true },
    { key: 'published', value: false, required: true },
  ],
  keys: { name: 'title', day: 'published_at' },
  opening: '{{ kininaru.card }}',
  card: ({ url }) => `@[card](${url})`,
  dialect: { escapeText, handlers: { ...handlers, inlineMath: Object.assign(inlineMath, { peek: () => '$' }) } },
  guard: (markdown) => markdown,
};

/** Beside a digit a dollar begins no formula: there it is text. */
function inlineMath(...[node, parent, state, info]: Parameters<Handle>): string {
  const { value } = node as InlineMath;
  if (/\d$/.test((info as Info).before)) return `\\$${escapeFormula(value, { before: '$', after: '$' })}\\$`;
  return handlers.inlineMath?.(node, parent, state, info) ?? '';
}

function zennSlug(slug: string): string {
  const long = slug.length < 12 ? `${slug}-paper-notes` : slug;
  return long.slice(0, 50).replace(/-+$/, '').padEnd(12, '0');
}

/** Zenn refuses a longer title; no character is cut in two. */
function cut(title: string, most: number): string {
  if (title.length <= most) return title;
  const parts = [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(title)];
  const kept = parts.filter(({ index, segment }) => index + segment.length < most);
  return `${kept
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`;
}
