import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import type { Handle } from 'mdast-util-to-markdown';
import { withBareUrls } from './bare-urls';
import { singleTilde } from './commonmark';
import { midnightIso } from './draft-date';
import { escaper } from './escape';
import type { Format } from './format';

/** Hatena's own notation, which it looks for before or after Markdown. */
const notation: readonly RegExp[] = [
  /\[(?=\[|[\w-]*:)/u, // [[x]], [tex:x], [:contents], [id:x], [https://x:embed]
  /\((?=\()/u, // ((footnote))
  /(?<=\bid):(?=\w)/u, // id:name
];
const escapeText = withBareUrls(escaper({ special: [singleTilde], entities: notation }));
const escapeTeX = escaper({ special: [/\^/u] });

/** "[tex:x]"; a bracket in it has a backslash, and Markdown reads the TeX before Hatena does. */
const inlineMath: Handle = ({ value }: InlineMath) =>
  `[tex:${escapeTeX(value.replace(/[[\]]/g, '\\$&'), { before: ':', after: ']' })}]`;
Object.assign(inlineMath, { peek: () => '[' });

/** Within HTML Markdown leaves TeX alone. */
const math: Handle = ({ value }: MathBlock) => {
  const tex = value.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&');
  return `<div>[tex: \\displaystyle{ ${tex.replaceAll('&', '&amp;').replaceAll('<', '&lt;')} }]</div>`;
};

/** An entry for Hatena Blog (its Markdown), as blogsync sends it. */
export const hatena: Format = {
  folder: 'entry',
  fileName: ({ slug }) => `${slug}.md`,
  fields: (post) => [
    { key: 'Title', value: post.title, required: true },
    { key: 'Category', value: ['memo'] },
    { key: 'Date', yaml: midnightIso(post.date), required: true },
    { key: 'Draft', yaml: 'yes' },
  ],
  keys: { name: 'Title', day: 'Date' },
  opening: '{{ kininaru.card }}',
  card: ({ url }) => `[${url}:embed:cite]`,
  dialect: { escapeText, handlers: { inlineMath, math } },
  guard: (markdown) => markdown,
};
