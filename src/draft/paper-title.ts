import type { PhrasingContent } from 'mdast';
import { text } from './blocks';
import { cleanLine } from './clean-text';

const formula = /(?<![\\$])\$(?![\s$])((?:\\.|[^\\$])+)(?<!\s)\$(?![\d$])/gu; // "$O(n^2)$"; not "$5 and $7"

/** A title's words and formulas. Nothing else in a title means anything: "*" is a star. */
export function titleContent(title: string): PhrasingContent[] {
  const parts = cleanLine(title).split(formula); // words, TeX, words, TeX, words
  return parts
    .map((value, i): PhrasingContent => (i % 2 === 0 ? text(value) : { type: 'inlineMath', value }))
    .filter(({ type }, i) => type !== 'text' || parts[i] !== '');
}
