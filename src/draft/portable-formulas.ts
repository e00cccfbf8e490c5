import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import type { Handle, State } from 'mdast-util-to-markdown';
import { type Escape, escaper, typographic } from './escape';
import type { Dialect } from './write-markdown';

/**
 * For blogs where Markdown may or may not know formulas, which depends on a setting of theirs: a formula is written so that both read the same, with
 * spaces around what would be emphasis, for TeX does not mind them. Where that is not enough it is escaped, for Markdown that does not know formulas.
 */
export function portableFormulas(escapeText: Escape, more: readonly RegExp[] = []): Dialect {
  const escapeFormula = escaper({ special: [...typographic, ...more] });
  const asFormula = (tex: string, isLabel: boolean): string =>
    [tex, spaced(tex)].find((way) => isInert(way, isLabel)) ?? escapeFormula(tex, { before: '$', after: '$' });
  const inlineMath: Handle = ({ value }: InlineMath, _parent, state: State) =>
    `$${asFormula(value, state.stack.includes('label'))}$`;
  Object.assign(inlineMath, { peek: () => '$' });
  const math: Handle = ({ value }: MathBlock) => `$$ ${asFormula(value.replace(/\s+/g, ' '), false)} $$`;
  return { escapeText, handlers: { inlineMath, math } };
}

const spaced = (tex: string): string => tex.replace(/ ?([*_<]) ?/g, ' $1 ').trim();

/** What CommonMark leaves alone: "x_1", "a < b", " _ ". */
const harmless = /(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|<(?=[\s\d=-])|(?<= )[*_](?= )/gu;
const harmful = /[*_<`~"]|\\[!-/:-@[-`{-~]|&#?\w+;|--|\.\.\.|\{\{|\][([:]|[[!]\[|\[\^/;

const isInert = (tex: string, isLabel: boolean): boolean =>
  !harmful.test(tex.replace(harmless, '')) && !(isLabel && /[[\]]/.test(tex));
