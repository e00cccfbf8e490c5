import type { NoteNode } from '../../src/domain/note-tree';

/** What kramdown sets in another way counts as what was typed. White space is compared elsewhere. */
export const asTyped = (text: string): string =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('—', '---')
    .replaceAll('–', '--')
    .replaceAll('…', '...')
    .replace(/\\\[(.*?)\\\]|\\\((.*?)\\\)/gs, '$$$1$2$$') // a formula: "\[x\]" or "\(x\)" for MathJax
    .replace(/\\Vert ?/g, '\\|')
    .replace(/\\vert ?/g, '|')
    .replace(/[\s\u200b]+/g, '');

const names: { [kindOrTag: string]: string } = {
  ...{ bullets: 'ul', numbers: 'ol', item: 'li', emphasis: 'em', quote: 'blockquote', 'code-block': 'pre' },
  ...{ paragraph: '', p: '', div: '', span: '', br: '', break: '' },
};

/** An address written with more or fewer %xx is the same one. */
function plain(url: string): string {
  try {
    return decodeURI(url).replace(/%[2-7][0-9a-f]/gi, unescape);
  } catch {
    return url;
  }
}

/** A place on the reader's own site is no link in the card, and an address shown as it is may or may not be one. */
function link(address: string | null, text: string): string {
  const to = plain(address ?? '');
  if (!/^(?:https?|mailto):/i.test(to) || [to, to.replace(/^\w+:\/*/, '')].includes(plain(text))) return text;
  return `a[${to}](${text})`;
}

/** A note as one line, `ul(li(some em(words)))`, to compare with what became of it. */
export const shapeOfNote = (nodes: readonly NoteNode[]): string => asTyped(nodes.map(shapeOfNode).join(''));

function shapeOfNode(node: NoteNode): string {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'math') return `$${node.text}$`;
  if (node.kind === 'link') return link(node.href, shapeOfNote(node.children));
  const name = names[node.kind] ?? node.kind;
  const inside = 'children' in node ? shapeOfNote(node.children) : 'text' in node ? node.text : '';
  return name ? `${name}(${inside})` : inside;
}

/** The same for rendered elements; an element that no note can become shows by its name. */
const shapeOfElements = (nodes: Iterable<ChildNode>): string => asTyped([...nodes].map(shapeOfChild).join(''));

function shapeOfChild(child: ChildNode): string {
  if (child.nodeType !== 1) return child.textContent ?? '';
  const element = child as Element;
  const tag = element.tagName.toLowerCase();
  if (tag === 'a') return link(element.getAttribute('href'), shapeOfElements(element.childNodes));
  if (tag === 'img') return link(element.getAttribute('src'), element.getAttribute('alt') ?? '');
  if (tag === 'pre' || tag === 'code') return `${tag}(${element.textContent})`;
  const name = names[tag] ?? tag;
  const inside = shapeOfElements(element.childNodes);
  return name ? `${name}(${inside})` : inside;
}

/** The rendered papers by id: the title's text and the shape of the note below it. */
export function renderedPapers(page: ParentNode): Map<string, { title: string; note: string }> {
  const links = [...page.querySelectorAll('a[href^="https://openreview.net/forum?id="]')];
  return new Map(
    links.map((link) => {
      const item = link.closest('li');
      const below = [...(item?.childNodes ?? [])].filter((child) => child !== link && !child.contains(link));
      return [
        link.getAttribute('href')?.slice('https://openreview.net/forum?id='.length) ?? '',
        { title: asTyped(link.textContent ?? ''), note: shapeOfElements(below) },
      ];
    }),
  );
}
