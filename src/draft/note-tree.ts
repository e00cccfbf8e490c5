import type { Nodes } from 'mdast';
import type { NoteNode } from '../domain/note-tree';
import { noteBlocks } from './note';

/**
 * A note as plain data, parsed as for the post: bullets at the top, after numbers, code or a formula where it begins with them. An item's words are
 * in a paragraph; a formula comes without its dollars. Never throws, whatever the text.
 */
export const noteTree = (note: string): NoteNode[] => noteBlocks(note).flatMap(asNoteNodes);

/** One node; nothing where it has no counterpart. */
export function asNoteNodes(node: Nodes): NoteNode[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'code':
      return [{ kind: 'code-block', text: node.value }];
    case 'math':
    case 'inlineMath':
      return [{ kind: 'math', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'image': // the card loads nothing
      return asLink(node.url, [{ kind: 'text', text: node.alt || node.url }]);
    case 'link':
      return asLink(node.url, node.children.flatMap(asNoteNodes));
    case 'list': {
      const children = node.children.flatMap(asNoteNodes);
      return [node.ordered ? { kind: 'numbers', start: node.start ?? 1, children } : { kind: 'bullets', children }];
    }
    default:
      return 'children' in node
        ? [{ kind: kinds[node.type] ?? 'paragraph', children: node.children.flatMap(asNoteNodes) }]
        : [];
  }
}

const kinds: { [type: string]: 'emphasis' | 'strong' | 'item' | 'quote' } = {
  emphasis: 'emphasis',
  strong: 'strong',
  listItem: 'item',
  blockquote: 'quote',
};

const asLink = (href: string, children: NoteNode[]): NoteNode[] =>
  /^(?:https?|mailto):/i.test(href) ? [{ kind: 'link', href, children }] : children;
