import type { Extension, Tokenizer } from './dollar-math';

/** Says that something begins at such a line, which ends the paragraph; as it then takes nothing, the line is read afresh. */
const endAtLazyLine: Tokenizer = function (_effects, ok, nok) {
  return (code) => (this.interrupt && this.parser.lazy[this.now().line] ? ok(code) : nok(code));
};

/**
 * For micromark: a line without indentation ends the list item or quote above it. By CommonMark it would go on with its paragraph ("- a\nb" is
 * one bullet), but here every plain line is a bullet of its own.
 */
export const noLazyLines: Extension = { flow: { null: { name: 'noLazyLine', tokenize: endAtLazyLine } } };
