import type { Blockquote, List, PhrasingContent, RootContent } from 'mdast';
import type { Math as MathBlock } from 'mdast-util-math';
import { type Block, item, list, paragraph, text } from './blocks';
import { wordsOf } from './note-words';
import { sliceOf } from './parse-note';

/**
 * What a note may bring into the post: no headings, no rules, nothing empty, links that are safe. A paragraph becomes one for each of its lines where
 * it is not in a list or a quote.
 */
export function asBlocks(nodes: readonly RootContent[], source: string, { linewise = false } = {}): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) for (const block of blocksOf(node, source, linewise)) addOrMerge(blocks, block);
  return blocks;
}

/** Two lists of a kind that follow each other are one: "1." and "2)" are both numbers, and kramdown knows no "2)". */
export function addOrMerge(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (last?.type === 'list' && block.type === 'list' && last.ordered === block.ordered)
    last.children.push(...block.children);
  else blocks.push(block);
}

function blocksOf(node: RootContent, source: string, linewise: boolean): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const words = wordsOf(node.children, source);
      return (linewise ? linesOf(words) : [trimmed(words)]).flatMap(asBlock);
    }
    case 'heading': // a heading of the post would start a section
      return asBlock(strongLine(trimmed(wordsOf(node.children, source, ['strong']))));
    case 'thematicBreak':
      return [paragraph([text('---')])];
    case 'list':
      return asList(node, source);
    case 'blockquote':
      return asQuote(node, source);
    case 'code':
      return [{ type: 'code', lang: asLanguage(node.lang), value: node.value }];
    case 'math':
      return [asMathBlock(node, source)];
    default:
      return [];
  }
}

function asList({ ordered, start, children }: List, source: string): List[] {
  const isNumbered = ordered === true && start === 1;
  const items = children.map((child) => {
    const blocks = asBlocks(child.children, source);
    return item(ordered && !isNumbered ? withMarker(blocks, sliceOf(source, child)) : blocks);
  });
  const filled = items.filter((child) => child.children.length > 0);
  return filled.length > 0 ? [{ ...list(filled), ordered: isNumbered }] : [];
}

/** "3. x" and "2024. A year" are bullets that begin so: kramdown would count them from one. */
function withMarker([first, ...others]: Block[], typed: string): Block[] {
  const [marker = ''] = /^\d+[.)]/.exec(typed) ?? [];
  if (first?.type !== 'paragraph') return [paragraph([text(marker)]), ...(first ? [first] : []), ...others];
  const [word, ...words] = first.children;
  const begun =
    word?.type === 'text' ? [text(`${marker} ${word.value}`)] : [text(`${marker} `), ...(word ? [word] : [])];
  return [paragraph([...begun, ...words]), ...others];
}

function asQuote({ children }: Blockquote, source: string): Blockquote[] {
  const blocks = asBlocks(children, source);
  return blocks.length > 0 ? [{ type: 'blockquote', children: blocks }] : [];
}

/** With "$$x = 1" the first line of the formula stands beside the dollars. TeX bears no blank line in a formula. */
function asMathBlock(node: MathBlock, source: string): Block {
  const [beside = ''] = sliceOf(source, node).split('\n', 1);
  const value = [beside.replace(/^\$+/, ''), node.value]
    .join('\n')
    .replace(/\n\s*\n/g, '\n')
    .trim();
  return value.includes('$$') ? { type: 'code', lang: null, value } : { type: 'math', value };
}

/** A formula that has its line for itself, as "$$x$$", is a block. */
function asBlock(line: PhrasingContent[]): Block[] {
  const [only] = line;
  if (!only) return [];
  if (line.length === 1 && only.type === 'inlineMath' && only.data?.display)
    return [{ type: 'math', value: only.value }];
  return [paragraph(line)];
}

function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text') lines.at(-1)?.push(child);
    else
      for (const [i, part] of child.value.split('\n').entries()) {
        if (i > 0) lines.push([]);
        lines.at(-1)?.push(text(part));
      }
  }
  return lines.map(trimmed);
}

/** Without white space and breaks at either end, and without empty texts. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (child: PhrasingContent) =>
    child.type === 'break' || (child.type === 'text' && child.value.trim() === '');
  const first = children.findIndex((child) => !isBlank(child));
  const last = children.findLastIndex((child) => !isBlank(child));
  return children.slice(first < 0 ? children.length : first, last + 1).map((child, i, { length }) => {
    if (child.type !== 'text') return child;
    const value = i === 0 ? child.value.trimStart() : child.value;
    return text(i === length - 1 ? value.trimEnd() : value);
  });
}

const strongLine = (words: PhrasingContent[]): PhrasingContent[] =>
  words.length > 0 ? [{ type: 'strong', children: words }] : [text('#')];

/** kramdown takes one word for the language; anything else could end the fence. */
const asLanguage = (lang: string | null | undefined): string | null => (lang && /^[\w+#.-]+$/.test(lang) ? lang : null);
