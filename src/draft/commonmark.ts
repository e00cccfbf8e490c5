import type { InlineMath } from 'mdast-util-math';
import type { Handle, Info, State } from 'mdast-util-to-markdown';
import { escapeText } from './escape';
import type { Dialect } from './write-markdown';

/** In a link's text a bracket or a backtick would end the link for whoever does not know formulas; there it is text. */
const inlineMath: Handle = ({ value }: InlineMath, _parent, state: State, info: Info) =>
  state.stack.includes('label') && /[[\]`<]/.test(value) ? escapeText(`$${value}$`, info) : `$${value}$`;
Object.assign(inlineMath, { peek: () => '$' });

/** CommonMark as GitHub, Zenn or Obsidian read it: "$a_1$" is a formula, and nothing in it is escaped. */
export const commonmark: Dialect = { inlineMath };
