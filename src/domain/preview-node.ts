import type { NoteNode } from './note-tree';

/** A whole post as it will read, as plain data; see `NoteNode`. */
export type PreviewNode =
  | NoteNode
  | { kind: 'heading'; depth: 1 | 2 | 3 | 4 | 5 | 6; children: NoteNode[] }
  | { kind: 'rule' }
  /** A page shown as a card, which only the blog itself can draw. */
  | { kind: 'card'; href: string }
  /** What only the blog itself understands: HTML, Liquid, shortcodes. */
  | { kind: 'verbatim'; text: string };
