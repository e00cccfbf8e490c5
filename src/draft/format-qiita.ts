import type { Math as MathBlock } from 'mdast-util-math';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import { withBareUrls } from './bare-urls';
import { singleTilde } from './commonmark';
import { escaper } from './escape';
import type { Format } from './format';
import { portableFormulas } from './portable-formulas';

const escapeText = withBareUrls(escaper({ special: [singleTilde] }));
const { handlers } = portableFormulas(escapeText);

/** A formula's block is code in the language "math". */
const math: Handle = ({ value }: MathBlock, ...rest) =>
  defaultHandlers.code({ type: 'code', lang: 'math', value }, ...rest);

/** An article for Qiita's command. `id` and `updated_at` are filled in by the command: in front matter of the author's own they stay. */
export const qiita: Format = {
  folder: 'public',
  fileName: ({ slug }) => `${slug}.md`,
  fields: ({ title }) => [
    { key: 'title', value: title, required: true },
    { key: 'tags', value: ['MachineLearning'], required: true },
    { key: 'private', value: false, required: true },
    { key: 'updated_at', value: '', required: true },
    { key: 'id', value: null, required: true },
    { key: 'organization_url_name', value: null, required: true },
    { key: 'slide', value: false, required: true },
    { key: 'ignorePublish', value: false },
  ],
  keys: { name: 'title', day: 'date' },
  opening: '{{ kininaru.card }}',
  card: ({ url }) => url,
  dialect: { escapeText, handlers: { ...handlers, math } },
  guard: (markdown) => markdown,
};
