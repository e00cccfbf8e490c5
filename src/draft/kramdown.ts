import type { Code, Parents } from 'mdast';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import { escapeFormula, escapeText } from './escape';
import type { Dialect } from './write-markdown';

/**
 * kramdown knows "$$…$$" only, and in a list that is hard to get right. So a formula is text to it, and the page shows "$…$", which MathJax finds by
 * itself where the post says `math: true`.
 */
const inlineMath: Handle = ({ value }: InlineMath) => `$${escapeFormula(value, { before: '$', after: '$' })}$`;
Object.assign(inlineMath, { peek: () => '$' });

/** On one line at the start of an item, for the reason given at `code`, and where "$$" would be the words of a heading with a line under them. */
const math: Handle = (node: MathBlock, parent) =>
  isFirstInItem(node, parent) || underline.test(node.value)
    ? `$$ ${node.value.replaceAll('\n', ' ')} $$`
    : `$$\n${node.value}\n$$`;

const underline = /^[-=]+[ \t]*(?:\n|$)/; // "=\nx"
const listLike = /^[ \t]*(?:[-+*]|\d+\.)[ \t]/m; // "- x"
const ruleAfterBlank = /(?:^|\n)[ \t]*\n {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*(?:\n|$)/; // "\n\n---\n"

/**
 * kramdown looks for lists before it looks for code: a line "- x" in code with which an item begins splits the code in two, a line "---" after a
 * blank one ends the list and the rest of the post with it. HTML can say these lines without their marks.
 */
const code: Handle = (node: Code, parent, state, info) => {
  const isSafe = !ruleAfterBlank.test(node.value) && !(isFirstInItem(node, parent) && listLike.test(node.value));
  if (isSafe) return defaultHandlers.code(node, parent, state, info);
  const language = node.lang ? ` class="language-${node.lang}"` : '';
  return `<pre><code${language}>${escapeCode(node.value)}\n</code></pre>`;
};

const escapeCode = (value: string): string =>
  value
    .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/^[ \t]*[-+*_\d]/gm, (start) => `${start.slice(0, -1)}&#${start.charCodeAt(start.length - 1)};`);

const isFirstInItem = (node: unknown, parent: Parents | undefined): boolean =>
  parent?.type === 'listItem' && parent.children[0] === node;

/** What Jekyll reads Markdown with. */
export const kramdown: Dialect = { escapeText, handlers: { inlineMath, math, code } };
