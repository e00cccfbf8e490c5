import type { InlineMath } from 'mdast-util-math';
import type { Handle, Info } from 'mdast-util-to-markdown';
import { escapeFormula } from './escape';
import { kramdown } from './kramdown';
import type { Dialect } from './write-markdown';

/**
 * kramdown's own formulas, for themes that load MathJax: "$$ x $$" is one within a line. Alone on its line it would be a block, and "\$$" says that it is
 * none; elsewhere kramdown would show that backslash. A "|" would make a table of the line. What cannot be written so is text, "$x$".
 */
const inlineMath: Handle = ({ value }: InlineMath, parent, _state, { before, after }: Info) => {
  if (value.includes('$') || value.includes('\\begin') || before === '$')
    return `$${escapeFormula(value, { before: '$', after: '$' })}$`;
  const tex = value.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ');
  const isAlone = parent?.type === 'paragraph' && parent.children.length === 1 && before === '\n' && after === '\n';
  return `${isAlone ? '\\' : ''}$$ ${tex.trim()} $$`;
};
Object.assign(inlineMath, { peek: () => '$' });

export const kramdownFormulas: Dialect = { ...kramdown, handlers: { ...kramdown.handlers, inlineMath } };
