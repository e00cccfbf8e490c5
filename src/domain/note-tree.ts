/**
 * A note as it is shown: what the Markdown means, as plain data that crosses the message channel and becomes DOM without any HTML string.
 * `link` carries only http, https and mailto addresses.
 */
export type NoteNode =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'code-block'; text: string }
  | { kind: 'math'; text: string }
  | { kind: 'break' }
  | { kind: 'link'; href: string; children: NoteNode[] }
  | { kind: 'paragraph' | 'emphasis' | 'strong' | 'bullets' | 'item' | 'quote'; children: NoteNode[] }
  | { kind: 'numbers'; start: number; children: NoteNode[] };
