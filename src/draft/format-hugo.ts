import { withBareUrls } from './bare-urls';
import { singleTilde } from './commonmark';
import { midnightIso } from './draft-date';
import { escaper } from './escape';
import type { Format } from './format';
import { mathField } from './format-jekyll';
import { venueLink } from './format-markdown';
import { portableFormulas } from './portable-formulas';

const brace = /\{/u; // {{< x >}}, {{% x %}}; and {#id} after a heading
const summaryEnd = /(?<=<!)-(?=-more-->)/u; // <!--more--> ends the summary, in code too
const escapeText = withBareUrls(escaper({ special: [brace, summaryEnd, singleTilde] }));
const { handlers } = portableFormulas(escapeText, [brace]);

/** A post for Hugo. Goldmark reads formulas where the site says so; themes load MathJax or KaTeX where the post says `math`. */
export const hugo: Format = {
  folder: 'content/posts',
  fileName: ({ slug }) => `${slug}.md`,
  fields: (post) => [
    { key: 'title', value: post.title, required: true },
    { key: 'date', yaml: midnightIso(post.date), required: true },
    { key: 'draft', value: false },
    { key: 'categories', value: ['memo'] },
    { key: 'tags', value: ['ML'] },
    ...(post.hasJapanese ? [{ key: 'isCJKLanguage', value: true }] : []), // else a Japanese sentence counts as one word
    ...mathField(post),
  ],
  keys: { name: 'title', day: 'date' },
  opening: '{{ kininaru.card }}',
  card: venueLink,
  dialect: { escapeText, inCode: withoutShortcodes, handlers },
  guard: (markdown) => markdown,
};

const unseen = '\u200b';

/**
 * Hugo looks for shortcodes before it looks for code. It prints what stands in a shortcode's comment; an opening without its end has none, and gets a
 * character of no width.
 */
function withoutShortcodes(code: string): string {
  return code
    .replace(
      /\{\{<(.*?)>\}\}|\{\{%(.*?)%\}\}/gs,
      (found) => `${found.slice(0, 3)}/*${found.slice(3, -3)}*/${found.slice(-3)}`,
    )
    .replace(/\{\{(?=[<%](?!\/\*))/g, `{{${unseen}`)
    .replaceAll('<!--more-->', `<!--${unseen}more-->`);
}
