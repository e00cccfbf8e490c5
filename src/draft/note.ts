import { type Block, item, list } from './blocks';
import { addOrMerge, asBlocks } from './note-blocks';
import { parseNote } from './parse-note';

/**
 * A note as the blocks to put under its paper: a bullet for every line, the note's own bullets among them, and what cannot be a bullet (code, a formula
 * on lines of its own, a numbered list) under the bullet before it. So it is one list, but where the note begins with such; none for a blank note.
 */
export function noteBlocks(note: string): readonly Block[] {
  const known = recent.get(note);
  if (known) return known;
  const blocks = readNote(note);
  if (recent.size >= 4_000) recent.clear();
  if (note.length < 5_000) recent.set(note, blocks);
  return blocks;
}

/** A venue's notes are composed again at every edit of one of them, and parsing is most of the work. */
const recent = new Map<string, readonly Block[]>();

function readNote(note: string): Block[] {
  const blocks: Block[] = [];
  const { nodes, source } = parseNote(note);
  for (const block of asBlocks(nodes, source, { linewise: true })) addBlock(blocks, block);
  return blocks;
}

function addBlock(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  const bullets = last?.type === 'list' && !last.ordered ? last : undefined;
  const under = bullets?.children.at(-1)?.children ?? blocks;
  if (block.type === 'list' && !block.ordered && bullets) bullets.children.push(...block.children);
  else if (block.type === 'list' && !block.ordered) blocks.push(block);
  else if (block.type === 'list' || block.type === 'code' || block.type === 'math') addOrMerge(under, block);
  else if (bullets) bullets.children.push(item([block]));
  else blocks.push(list([item([block])]));
}
