import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mathFromMarkdown } from 'mdast-util-math';
import type { NoteNode } from '../domain/note-tree';
import type { PreviewNode } from '../domain/preview-node';
import { dollarMath } from './dollar-math';
import { asNoteNodes } from './note-tree';

/** A whole post as plain data to show: near to what the blog will make of it. The front matter is left out. Never throws. */
export function previewOf(markdown: string): PreviewNode[] {
  const body = markdown.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, '');
  const options = { extensions: [dollarMath({ blocks: true })], mdastExtensions: [mathFromMarkdown()] };
  return fromMarkdown(unescapeLiquid(body), options).children.flatMap(asPreview);
}

/** Liquid prints a brace that would begin its own words: "{{ '{%' }}". */
const unescapeLiquid = (text: string) => text.replace(/\{\{ '(\{[{%])' \}\}/g, (_all, braces: string) => braces);

function asPreview(node: RootContent): PreviewNode[] {
  if (node.type === 'heading')
    return [{ kind: 'heading', depth: node.depth, children: node.children.flatMap(asNoteNodes) }];
  if (node.type === 'thematicBreak') return [{ kind: 'rule' }];
  if (node.type === 'html') return [{ kind: 'verbatim', text: node.value }];
  if (node.type !== 'paragraph') return asNoteNodes(node);
  const children = node.children.flatMap(asNoteNodes);
  return [special(textOf(children).trim()) ?? { kind: 'paragraph', children }];
}

const cards = [
  /^\{% *linkpreview "(https:[^"]+)" *%\}$/, // Jekyll
  /^@\[card\]\((https:[^)]+)\)$/, // Zenn
  /^\[(https:[^\]]+?):embed(?::cite)?\]$/, // Hatena
  /^(https:\S+)$/, // an address on its own
];

function special(line: string): PreviewNode | undefined {
  const href = cards.map((card) => card.exec(line)?.[1]).find((found) => found !== undefined);
  if (href) return { kind: 'card', href };
  return /^\{[{%].*[}%]\}$/s.test(line) ? { kind: 'verbatim', text: line } : undefined;
}

const textOf = (nodes: NoteNode[]): string =>
  nodes.map((node) => ('text' in node ? node.text : 'children' in node ? textOf(node.children) : '')).join('');
