import type { Image, Link, PhrasingContent } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { text } from './blocks';
import { encodeUrl } from './escape';
import { sliceOf } from './parse-note';

declare module 'mdast-util-math' {
  interface InlineMathData {
    /** It was written "$$x$$". */
    display?: true;
  }
}

type Span = 'emphasis' | 'strong';

/**
 * The words of a paragraph as the post and the card show them: links lead only where it is safe, code and formulas are on one line, and no two
 * texts stand side by side, for they would be escaped without knowing of each other: "&" and "lt;". `inside` is what the words stand in already.
 */
export function wordsOf(
  nodes: readonly PhrasingContent[],
  source: string,
  inside: readonly Span[] = [],
): PhrasingContent[] {
  const words: PhrasingContent[] = [];
  for (const word of nodes.flatMap((node) => asWords(node, source, inside))) {
    const last = words.at(-1);
    if (word.type === 'text' && last?.type === 'text') last.value += word.value;
    else words.push(word);
  }
  for (const [i, word] of words.entries())
    if (word.type === 'text') {
      word.value = withoutSpaceAtLineEnds(word.value);
      if (words[i - 1]?.type === 'break') word.value = word.value.trimStart();
      if (words[i + 1]?.type === 'break') word.value = word.value.trimEnd();
    }
  return words;
}

function asWords(node: PhrasingContent, source: string, inside: readonly Span[]): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [text(node.value.replaceAll('\t', ' '))];
    case 'inlineCode':
      return [node.value.trim() ? { type: 'inlineCode', value: asOneLine(node.value) } : text(sliceOf(source, node))];
    case 'inlineMath':
      return [asFormula(node, source)];
    case 'image':
      return [asImage(node)];
    case 'link':
      return asLink(node, wordsOf(node.children, source, inside));
    case 'emphasis':
    case 'strong': // "_a *b* c_": kramdown knows no emphasis in emphasis
      if (inside.includes(node.type)) return wordsOf(node.children, source, inside);
      return [{ type: node.type, children: wordsOf(node.children, source, [...inside, node.type]) }];
    case 'break':
      return [{ type: 'break' }];
    default:
      return [text(sliceOf(source, node))];
  }
}

function asFormula(node: InlineMath, source: string): PhrasingContent {
  const typed = sliceOf(source, node);
  const tex = asOneLine(node.value);
  // "$$ a $ b $$" cannot be written with single dollars, nor what ends in a backslash, which would escape the last of them.
  if (tex === '' || /(?<!\\)(?:\\\\)*(?:\$|\\$)/.test(tex)) return text(typed);
  return { type: 'inlineMath', value: tex, ...(typed.startsWith('$$') && { data: { display: true } }) };
}

const asImage = ({ url, alt }: Image): PhrasingContent =>
  isSafeUrl(url) ? { type: 'image', url: encodeUrl(url), alt: asOneLine(alt ?? '') } : text(alt || url);

function asLink({ url }: Link, children: PhrasingContent[]): PhrasingContent[] {
  const shown = children.length > 0 ? children : [text(url)];
  return isSafeUrl(url) ? [{ type: 'link', url: encodeUrl(url), children: shown as Link['children'] }] : shown;
}

/** A web address, a mail address, or a place on the reader's own site. */
const isSafeUrl = (url: string): boolean => /^(?:https?|mailto):/i.test(url) || !/^[^/?#]*:/.test(url);

const asOneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** Only "&#32;" can leave a space there; it would make a break, or a block of what follows. */
const withoutSpaceAtLineEnds = (value: string): string =>
  value
    .split('\n')
    .map((line, i) => (i > 0 ? line.trimStart() : line))
    .map((line, i, { length }) => (i < length - 1 ? line.trimEnd() : line))
    .join('\n');
