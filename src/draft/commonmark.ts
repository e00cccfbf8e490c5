import type { InlineMath } from 'mdast-util-math';
import type { Handle, Info, State } from 'mdast-util-to-markdown';
import { withBareUrls } from './bare-urls';
import { type Escape, escaper } from './escape';
import type { Dialect } from './write-markdown';

/** GFM's strike-through takes one "~" as well as two, but a first one only with a last one, which has no space before it. */
export const singleTilde = /(?<=\S)~/u;

/** CommonMark that knows formulas: "$a_1$" is one, and nothing in it is escaped. */
export function withFormulas(escapeText: Escape): Dialect {
  /** In a link's text a bracket or a backtick would end the link for whoever does not know formulas; there it is text. */
  const inlineMath: Handle = ({ value }: InlineMath, _parent, state: State, info: Info) =>
    state.stack.includes('label') && /[[\]`<]/.test(value)
      ? escapeText(`$${value}$`, { ...info, inLabel: true })
      : `$${value}$`;
  Object.assign(inlineMath, { peek: () => '$' });
  return { escapeText, handlers: { inlineMath } };
}

/** As GitHub reads it. */
export const commonmark: Dialect = withFormulas(withBareUrls(escaper({ special: [singleTilde] })));
