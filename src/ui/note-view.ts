import type { NoteNode } from '../domain/note-tree';

const elements = {
  code: 'code',
  'code-block': 'pre',
  math: 'span',
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  bullets: 'ul',
  numbers: 'ol',
  item: 'li',
  quote: 'blockquote',
  link: 'a',
  break: 'br',
} as const;

/** A note as elements. Text becomes text nodes only: nothing that a note holds is ever parsed as HTML. */
export function renderNote(nodes: NoteNode[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) fragment.append(node.kind === 'text' ? node.text : renderNode(node));
  return fragment;
}

function renderNode(node: Exclude<NoteNode, { kind: 'text' }>): HTMLElement {
  const element = document.createElement(elements[node.kind]);
  if ('text' in node) element.textContent = node.text;
  if ('children' in node) element.append(renderNote(node.children));
  if (node.kind === 'numbers') element.setAttribute('start', String(node.start));
  if (node.kind === 'link') {
    element.setAttribute('href', node.href);
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer');
  }
  return element;
}
