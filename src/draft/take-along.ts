import type { Paper } from '../domain/paper';
import { asHtml } from './as-html';
import { bibliography } from './bibtex';
import { commonmark } from './commonmark';
import { cslJson } from './csl-json';
import { composeAs } from './draft';
import type { DraftInput } from './draft-input';
import { escapeFormula } from './escape';
import type { Format } from './format';
import { markdown } from './format-markdown';
import { sectionsOf } from './sections';
import { slugOf } from './slug';

/** What else can be made of a draft's papers than the post. */
export const takeKinds = ['rich-text', 'bibtex', 'csl-json'] as const;
export type TakeKind = (typeof takeKinds)[number];

/** `html` is there where it is for pasting; a file otherwise. */
export type Taken = { text: string; html?: string; fileName: string; mediaType: string };

/** Never throws, whatever the texts. */
export function takeAlong(kind: TakeKind, input: DraftInput): Taken {
  const slug = slugOf(undefined, input.venueId);
  if (kind === 'bibtex')
    return { text: bibliography(papersOf(input)), fileName: `${slug}.bib`, mediaType: 'application/x-bibtex' };
  if (kind === 'csl-json')
    return { text: cslJson(papersOf(input)), fileName: `${slug}.json`, mediaType: 'application/json' };
  const { title: _title, fileName: _name, frontMatter: _own, ...settings } = input.settings;
  return {
    text: composeAs(pasted, { ...input, settings }).markdown,
    html: asHtml(composeAs(forHtml, { ...input, settings }).markdown),
    fileName: `${slug}.html`,
    mediaType: 'text/html',
  };
}

/** In the order of the draft. */
const papersOf = ({ items, settings, words }: DraftInput): Paper[] =>
  sectionsOf(items, settings.sections, words.untracked).flatMap((section) => section.items.map(({ paper }) => paper));

/** For an editor that has a field of its own for the title. */
const pasted: Format = { ...markdown, opening: '{{ kininaru.card }}' };

/** The same where no formula is known: "$x$" is text. */
const forHtml: Format = {
  ...pasted,
  dialect: {
    escapeText: commonmark.escapeText,
    handlers: {
      inlineMath: Object.assign(
        ({ value }: { value: string }) => `$${escapeFormula(value, { before: '$', after: '$' })}$`,
        { peek: () => '$' },
      ),
      math: ({ value }: { value: string }) =>
        `\\$\\$ ${escapeFormula(value.replace(/\s+/g, ' '), { before: ' ', after: ' ' })} \\$\\$`,
    },
  },
};
