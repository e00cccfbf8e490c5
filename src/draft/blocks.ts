import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, PhrasingContent, Text } from 'mdast';

export type Block = BlockContent | DefinitionContent;

export const list = (children: ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children });
export const item = (children: Block[]): ListItem => ({ type: 'listItem', spread: false, children });
export const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
export const text = (value: string): Text => ({ type: 'text', value });

/**
 * Makes an item loose where its blocks need a blank line between them, or one of them has one inside (to Prettier that is the same). All others
 * are tight, whatever the note had.
 */
export function spreadWhereNeeded(node: ListItem): void {
  for (const child of node.children) visitItems(child);
  node.spread = node.children.some((child, i) => hasBlankLine(child) || needsBlankLine(node.children[i - 1], child));
}

function visitItems(block: Block): void {
  if (block.type === 'list') block.children.forEach(spreadWhereNeeded);
  if (block.type === 'blockquote') for (const child of block.children) visitItems(child);
}

function hasBlankLine(block: Block): boolean {
  if (block.type === 'list') return block.children.some((child) => child.spread);
  return (block.type === 'code' || block.type === 'math') && block.value.includes('\n\n');
}

function needsBlankLine(above: Block | undefined, block: Block): boolean {
  if (!above) return false;
  if (above.type === 'math' || block.type === 'math') return true; // else "$$" is not on a line of its own to kramdown
  if (block.type === 'code') return true; // else kramdown sees a list in a line "- x" of it
  if (above.type === 'list' || above.type === 'blockquote') return true; // else what follows would be their last line's
  return above.type === 'paragraph' && block.type === 'paragraph';
}
