import type { Math as MathBlock } from 'mdast-util-math';
import type { Handle, Join } from 'mdast-util-to-markdown';
import { withFormulas } from './commonmark';
import { type Escape, escaper } from './escape';
import type { Dialect } from './write-markdown';

/** What means more to pandoc than to others. */
const special: readonly RegExp[] = [
  /\\/u, // \alpha is LaTeX
  /\{/u, // [x]{.y}, `x`{.y}, ## x {#y}, {{< x >}}
  /(?<![\p{L}\p{N}])@/u, // @cite
  /[~^]/u, // H~2~O, x^2^
  /(?<=\n):/u, // ::: {.note}
  /(?<=\n\(?(?:\p{L}|[ivxlcdm]+|[IVXLCDM]+|\d+|#))[.)](?=\s)/u, // A. x, (iv) x, #. x
  /(?<=\n)\+(?=-)/u, // +---+
  /(?<=<)!(?=--)/u, // <!-- x --> is a comment even behind a backslash, over items too
];
const escapeMost = escaper({ special });

/** "[ ] x" and "[x] y" begin a task even behind backslashes; with a character of no width they are words. */
const escapeText: Escape = (text, around) =>
  escapeMost(text, around).replace(/^\\\[([ xX])(?=\\\])/, (task) =>
    around.before.endsWith('\n') ? `${task}\u200b` : task,
  );

/** On one line: a line "-" of it would make a table. */
const math: Handle = ({ value }: MathBlock) => `$$ ${value.replace(/\s+/g, ' ')} $$`;

/** A quote begins only after a blank line. */
const join: Join = (_left, right) => (right.type === 'blockquote' ? 1 : undefined);

const { handlers } = withFormulas(escapeText);

/** What Quarto reads Markdown with. */
export const pandoc: Dialect = { escapeText, join, handlers: { ...handlers, math } };
