import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mathFromMarkdown } from 'mdast-util-math';
import { text } from './blocks';
import { cleanText } from './clean-text';
import { dollarMath, type Extension } from './dollar-math';
import { noLazyLines } from './lazy-lines';

const literal: Extension = {
  disable: { null: ['htmlFlow', 'htmlText', 'definition', 'setextUnderline', 'codeIndented'] },
};

/**
 * A note as Markdown nodes, and the text that their positions count in. It is what a person typed, not a document: HTML, link definitions,
 * underlined headings, code by indentation and GFM's extras are plain text, and a line that is not indented belongs to no item above it.
 */
export function parseNote(note: string): { nodes: RootContent[]; source: string } {
  const source = cleanText(note);
  if (isPlain(source) || isBeyondHands(source)) return { nodes: plainLines(source), source };
  const root = parse(source, syntax);
  const { children: nodes } = isOpenMath(root, source) ? parse(source, syntaxWithoutMathBlocks) : root;
  return { nodes, source };
}

const syntax = [literal, noLazyLines, dollarMath({ blocks: true })];
const syntaxWithoutMathBlocks = [literal, noLazyLines, dollarMath({ blocks: false })];
const mdastExtensions = [mathFromMarkdown()];

const parse = (source: string, extensions: Extension[]): Root => fromMarkdown(source, { extensions, mdastExtensions });

/** Nothing in it can mean anything: most notes, and parsing them costs more than all the rest. */
const isPlain = (source: string) => !/[\\`*_[$]|<\S|&#?\w+;|^[ \t]*(?:[-+>#~]|\d+[.)])/m.test(source);

/** Nobody types this; the parser takes time by the square of such markers, and nests until the stack is full. */
const isBeyondHands = (source: string) =>
  source.length > 40_000 ||
  source.split('\n', 2_001).length > 2_000 ||
  /^[ \t>*+\d.)-]{100}/m.test(source) ||
  (source.match(/[*_[`<]+/g)?.length ?? 0) > 2_000;

const plainLines = (source: string): RootContent[] =>
  source.split('\n').map((line) => ({ type: 'paragraph', children: [text(line)] }));

/** A node as it was typed. */
export const sliceOf = (source: string, { position }: Nodes): string =>
  source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);

/** "$$x\n= y$$" and "$$ is money" begin a block that nothing ends, and all the rest of the note would be in it. */
const isOpenMath = (node: Nodes, source: string): boolean =>
  node.type === 'math'
    ? !/\n[ \t>]*\$\$+[ \t]*$/.test(sliceOf(source, node))
    : 'children' in node && node.children.some((child) => isOpenMath(child, source));
