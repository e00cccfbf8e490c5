import type { Heading, List, ListItem, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isPaperId, type PaperId } from '../domain/paper';
import { cleanLine } from './clean-text';

// Where in a post everything stands: offsets count in the post without its byte order mark, and whatever is changed later is put in by them.

/** A paper in a post. */
export type PostItem = {
  id: PaperId;
  from: number;
  to: number;
  /** A bullet of a list; else a heading or a paragraph with what follows it. */
  isBullet: boolean;
  /** "-", "*", "1."; empty where there is none. */
  marker: string;
  /** Without the marker and the indentation under it, with "\n" for line ends. */
  text: string;
  /** Of other papers that are linked within. */
  others: PaperId[];
};

/** A heading with papers under it. `from` is the heading's start, `bodyFrom` what follows it; without a heading both are the first paper's. */
export type PostSection = {
  heading?: { text: string; depth: number; source: string };
  from: number;
  bodyFrom: number;
  items: PostItem[];
  /** Where the last paper ends. */
  to: number;
  /** Something stands between two of the papers. */
  hasBetween: boolean;
};

export type PostShape = {
  /** Without its byte order mark. */
  text: string;
  mark: string;
  /** The front matter's lines without the "---", and where the body begins. */
  frontMatter?: { kind: 'yaml' | 'toml'; text: string };
  bodyFrom: number;
  sections: PostSection[];
};

export function shapeOf(post: string): PostShape {
  const mark = post.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = post.slice(mark.length);
  const head = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?\r?\n|)\1[ \t]*(?:\r?\n|$)/.exec(text);
  const bodyFrom = head?.[0].length ?? 0;
  return {
    text,
    mark,
    ...(head && { frontMatter: { kind: head[1] === '---' ? 'yaml' : 'toml', text: head[2] ?? '' } as const }),
    bodyFrom,
    sections: sectionsIn(text, bodyFrom),
  };
}

function sectionsIn(text: string, bodyFrom: number): PostSection[] {
  const root = fromMarkdown(text.slice(bodyFrom));
  const at = (node: Nodes) => ({
    from: bodyFrom + (node.position?.start.offset ?? 0),
    to: bodyFrom + (node.position?.end.offset ?? 0),
  });
  const sections: PostSection[] = [];
  let heading: { node: Heading; from: number; to: number } | undefined;
  /** The section that the papers go to; none until the first one comes. */
  let open: PostSection | undefined;
  let isApart = false;

  function add(items: PostItem[]): void {
    const [first] = items;
    if (!first) return;
    if (!open) {
      open = {
        ...(heading && {
          heading: {
            text: cleanLine(plainText(heading.node)),
            depth: heading.node.depth,
            source: text.slice(heading.from, heading.to),
          },
        }),
        from: heading?.from ?? first.from,
        bodyFrom: heading?.to ?? first.from,
        items: [],
        to: first.to,
        hasBetween: false,
      };
      sections.push(open);
    } else if (isApart) open.hasBetween = true;
    open.items.push(...items);
    open.to = items.at(-1)?.to ?? open.to;
    isApart = false;
  }

  for (const node of root.children) {
    const place = at(node);
    const last = open?.items.at(-1);
    const slice = text.slice(place.from, place.to);
    if (node.type === 'heading' && paperIdsIn(slice).length === 0) {
      heading = { node, ...place };
      open = undefined;
      isApart = false;
    } else if (node.type === 'list') {
      const items = bulletsOf(node, text, at);
      if (items.length > 0) add(items);
      else if (last && !last.isBullet) extend(last, place.to, text);
      else isApart = true;
    } else if (leadsWithPaper(node, slice)) {
      add([asItem(slice, place, { isBullet: false, marker: '' })]);
    } else if (last && !last.isBullet && node.type !== 'thematicBreak') {
      extend(last, place.to, text);
    } else isApart = true;
    if (open && last && !last.isBullet) open.to = Math.max(open.to, last.to);
  }
  return sections;
}

/** What follows a paper that is no bullet belongs to it. */
function extend(item: PostItem, to: number, text: string): void {
  Object.assign(item, asItem(text.slice(item.from, to), { from: item.from, to }, item), { id: item.id });
}

/** The bullets that name a paper; those of an inner list where the outer ones name none themselves. */
function bulletsOf(list: List, text: string, at: (node: Nodes) => { from: number; to: number }): PostItem[] {
  return list.children.flatMap((bullet) => {
    const place = at(bullet);
    const own = ownEnd(bullet, at);
    if (paperIdsIn(text.slice(place.from, own)).length > 0) {
      const slice = text.slice(place.from, place.to);
      const marker = /^(?:[-*+]|\d+[.)])/.exec(slice)?.[0] ?? '';
      return [asItem(slice, place, { isBullet: true, marker })];
    }
    return bullet.children.flatMap((child) => (child.type === 'list' ? bulletsOf(child, text, at) : []));
  });
}

/** What a bullet says itself ends where a list within it begins. */
function ownEnd(bullet: ListItem, at: (node: Nodes) => { from: number; to: number }): number {
  const inner = bullet.children.find((child) => child.type === 'list');
  return inner ? at(inner).from : at(bullet).to;
}

function asItem(
  slice: string,
  place: { from: number; to: number },
  { isBullet, marker }: { isBullet: boolean; marker: string },
): PostItem {
  const [id = '', ...others] = [...new Set(paperIdsIn(slice))];
  return { id, ...place, isBullet, marker, text: withoutIndent(slice, isBullet ? marker : ''), others };
}

function withoutIndent(slice: string, marker: string): string {
  const [first = '', ...lines] = slice.replace(/\r\n?/g, '\n').split('\n');
  if (marker === '') return [first, ...lines].join('\n');
  const begun = first.slice(marker.length);
  const gap = /^ {1,4}(?! )|^ /.exec(begun)?.[0].length ?? 0;
  const indent = new RegExp(`^ {0,${marker.length + gap}}`);
  return [begun.slice(gap), ...lines.map((line) => line.replace(indent, ''))].join('\n');
}

/** A heading or a paragraph that begins with the link to a paper, bare or not, in bold or not. */
function leadsWithPaper(node: RootContent, slice: string): boolean {
  if (node.type === 'heading') return true;
  if (node.type !== 'paragraph') return false;
  const [first = ''] = slice.split('\n', 1);
  return /^[\s*_>#\d.)]*(?:<?https?:\/\/|\[)/.test(first) && paperIdsIn(first).length > 0;
}

const address = /openreview\.net\/(?:forum|pdf|attachment|revisions)\?[^\s<>"'`\]|{}]*/g;

/** Papers that a text links to, in any way that a post has them, in their order. A link to a reply is none. */
export function paperIdsIn(text: string): PaperId[] {
  return [...text.matchAll(address)].flatMap(([found]) => {
    const id = /[?&;]id=([\w-]+)/.exec(found)?.[1];
    const reply = /[?&;]noteId=([\w-]+)/.exec(found)?.[1];
    return isPaperId(id) && (reply === undefined || reply === id) ? [id] : [];
  });
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
