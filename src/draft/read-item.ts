import type { Nodes, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ItemPart } from '../domain/draft-settings';
import { item, list, spreadWhereNeeded, text } from './blocks';
import { cleanLine } from './clean-text';
import type { Format } from './format';
import { noteBlocks } from './note';
import { titleContent } from './paper-title';
import { type PostItem, paperIdsIn } from './post-shape';
import { writeMarkdown } from './write-markdown';

export type ReadItem = {
  /** Empty where the post does not say it. */
  title: string;
  note: string;
  /** Written anew, the note gives the post's words again. */
  isExact: boolean;
  /** What it shows besides. */
  shows: ItemPart[];
  /** Where the note begins in the item's text: the start of a line, unless it goes on behind the link. Absent where there is none. */
  noteAt?: number;
};

/**
 * What a paper in a post says. A note is read so that, written anew in this format, it gives the post's words again; where no reading does, it is kept as it
 * stands. `known` is the notebook's note, which is taken where it says the same.
 */
export function readItem({ text: source }: PostItem, format: Format, known?: string): ReadItem {
  const nodes = fromMarkdown(source).children;
  const title = titleIn(nodes, source, format);
  const { shows, noteAt } = partsOf(nodes, source);
  const raw = noteAt === undefined ? '' : source.slice(noteAt).trimEnd();
  if (raw.trim() === '') return { title, note: '', isExact: true, shows };
  const found = [known, ...readings(raw)].find((note) => note !== undefined && writtenNote(note, format) === raw);
  const asWritten = readings(raw)[1] ?? raw;
  return { title, note: found ?? asWritten, isExact: found !== undefined, shows, noteAt: noteAt as number };
}

/** A note as it stands under a paper, without indentation. */
export function writtenNote(note: string, format: Format): string {
  const node = item([{ type: 'paragraph', children: [text('x')] }, ...noteBlocks(note)]);
  spreadWhereNeeded(node);
  const written = format.guard(writeMarkdown([list([node])], format.dialect));
  return written
    .slice(written.indexOf('\n') + 1)
    .replace(/^ {2}/gm, '')
    .trim();
}

/** What the words could have been before they were made safe, the plainest first. */
function readings(raw: string): string[] {
  const unguarded = raw.replace(/\{\{ '(\{[{%])' \}\}/g, '$1');
  const letters = unguarded
    .replace(/&#(\d{2,3});/g, (_found, code) => String.fromCharCode(Number(code)))
    .replaceAll('&amp;', '&');
  const formulas = letters.replace(
    /\[tex:((?:\\.|[^\]\\])*)\]/g,
    (_found, tex: string) => `$${tex.replace(/\\([[\]^])/g, '$1')}$`,
  );
  const plain = formulas.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  const all = [plain, formulas, letters, unguarded, raw];
  return [...new Set(all.flatMap((each) => [withoutBullets(each), each]))];
}

/** Bullets that have nothing under them are lines. */
function withoutBullets(words: string): string {
  return /^(?:- .*(?:\n|$))+$/.test(words) ? words.replace(/^- /gm, '') : words;
}

function titleIn(nodes: RootContent[], source: string, format: Format): string {
  const link = findLink(nodes, source);
  if (!link) return '';
  const label = source.slice(link.from, link.to);
  if (paperIdsIn(label).length > 0) return ''; // [url](url)
  const found = readings(label).find(
    (title) =>
      format.guard(writeMarkdown([{ type: 'paragraph', children: titleContent(title) }], format.dialect)).trim() ===
      label,
  );
  return cleanLine(found ?? readings(label)[0] ?? label);
}

/** Where the label of the first link to a paper stands. */
function findLink(nodes: readonly Nodes[], source: string): { from: number; to: number } | undefined {
  for (const node of nodes) {
    if (node.type === 'link' && paperIdsIn(node.url).length > 0) {
      const [first, last] = [node.children[0], node.children.at(-1)];
      const from = first?.position?.start.offset;
      const to = last?.position?.end.offset;
      return from === undefined || to === undefined || source[from - 1] !== '[' ? undefined : { from, to };
    }
    if ('children' in node) {
      const found = findLink(node.children, source);
      if (found) return found;
    }
  }
  return undefined;
}

/** What stands under the link and is no note. */
function partsOf(nodes: RootContent[], source: string): { shows: ItemPart[]; noteAt?: number } {
  const shows = new Set<ItemPart>();
  const [head, ...rest] = nodes;
  const remark = head?.type === 'paragraph' ? remarkAt(head, source) : undefined;
  if (remark !== undefined) return { shows: [], noteAt: remark };
  for (const [i, node] of rest.entries()) {
    const words = sliceIn(node, source);
    const part = partIn(node, words, rest[i - 1] && sliceIn(rest[i - 1] as RootContent, source));
    if (!part) return { shows: [...shows], noteAt: node.position?.start.offset ?? 0 };
    for (const each of part) shows.add(each);
  }
  return { shows: [...shows] };
}

const sliceIn = ({ position }: RootContent, source: string): string =>
  source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);

function partIn(node: RootContent, words: string, above: string | undefined): ItemPart[] | undefined {
  if (node.type === 'code') return above?.startsWith('BibTeX:') ? ['bibtex'] : undefined;
  if (node.type !== 'paragraph') return undefined;
  if (words.startsWith('TL;DR:')) return ['tldr'];
  if (words === 'BibTeX:') return ['bibtex'];
  if (/^(?:\\?#[^\s#]+)(?: \\?#[^\s#]+)*$/.test(words)) return ['tags'];
  if (/^\[PDF\]\(\S+\)$/.test(words)) return ['pdf'];
  if (/ · \[PDF\]\(\S+\)$/.test(words)) return ['authors', 'pdf'];
  return areNames(words) ? ['authors'] : undefined;
}

/** "Ann Lee, Bo Ito, et al." */
function areNames(words: string): boolean {
  const names = words.split(', ');
  return (
    names.length > 1 &&
    names.every((name) => name === 'et al.' || /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){1,4}$/u.test(name))
  );
}

/** Words that go on behind the link, after a colon or a dash: "[title](url): my remark". */
function remarkAt({ children }: Paragraph, source: string): number | undefined {
  const at = children.findIndex((child) => paperIdsIn(sliceIn(child as RootContent, source)).length > 0);
  const end = children[at]?.position?.end.offset;
  const last = children.at(-1)?.position?.end.offset;
  if (end === undefined || last === undefined) return undefined;
  const behind = source.slice(end, last);
  const gap = /^[\s*_]*(?:[-–—:：|,、]\s*)?/.exec(behind)?.[0].length ?? 0;
  return behind.slice(gap).trim() === '' ? undefined : end + gap;
}
