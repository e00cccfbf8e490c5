import type { Heading, RootContent } from 'mdast';
import type { ItemPart } from '../domain/draft-settings';
import { text as asText, item, list, spreadWhereNeeded } from './blocks';
import type { Format } from './format';
import { itemParts } from './item-parts';
import { indented, type PostEdit } from './post-edits';
import type { PostItem, PostSection, PostShape } from './post-shape';
import type { AnnotatedPaper, Section } from './sections';
import { writeMarkdown } from './write-markdown';

/** What a section's papers look like: how they begin, and what is between them. */
type Bullets = { kind: 'bullet'; marker: string; gap: string; blank: 'none' | 'between' | 'all' };
/** What the items of a post are made of. */
export type Writing = { format: Format; shows: readonly ItemPart[] };

type Style = Bullets | { kind: 'heading' | 'words'; depth: number; gap: string };

function styleOf({ text }: PostShape, { items }: PostSection): Style {
  const last = items.at(-1);
  const before = items.at(-2);
  const between = last && before ? text.slice(before.to, last.from) : '\n\n';
  const gap = /\n[ \t]*\r?\n/.test(between) ? '\n\n' : '\n';
  if (last && !last.isBullet) {
    const depth = /^#{1,6}(?=\s)/.exec(last.text)?.[0].length ?? 0;
    return { kind: depth > 0 ? 'heading' : 'words', depth, gap: '\n\n' };
  }
  const isLoose = (each: PostItem | undefined) => each !== undefined && /\n[ \t]*\n/.test(each.text);
  const blank = isLoose(last) ? 'all' : items.some(isLoose) || items.length === 0 ? 'between' : 'none';
  return {
    kind: 'bullet',
    marker: last?.marker ?? '-',
    gap: blank === 'none' && items.length === 1 ? '\n' : gap,
    blank,
  };
}

/** The papers that a section grows by, behind its last one. */
export function growthOf(shape: PostShape, place: PostSection, { items }: Section, writing: Writing): PostEdit {
  const style = styleOf(shape, place);
  const written = items.map(
    (entry, i) => style.gap + writtenItem(entry, style, { ...writing, step: i + 1, isLast: i === items.length - 1 }),
  );
  return { from: place.to, to: place.to, by: written.join('') };
}

/** Sections that the post does not have, behind its last one, or at its end. */
export function newSections(
  { text, sections, ...shape }: PostShape,
  found: readonly Section[],
  writing: Writing,
): PostEdit[] {
  const { format } = writing;
  if (found.length === 0) return [];
  const last = sections.at(-1);
  const style: Style = last
    ? styleOf({ text, sections, ...shape }, last)
    : { kind: 'bullet', marker: '-', gap: '\n\n', blank: 'between' };
  const depth = [...sections].reverse().find(({ heading }) => heading)?.heading?.depth ?? 2;
  const at = last?.to ?? text.length;
  const first: Style =
    style.kind === 'bullet'
      ? { ...style, marker: /^\d/.test(style.marker) ? `0${style.marker.slice(-1)}` : style.marker }
      : style;
  const parts = found.flatMap(({ heading, items }) => {
    const node: Heading = { type: 'heading', depth: depth as Heading['depth'], children: [asText(heading)] };
    const title = heading === '' ? [] : [format.guard(writeMarkdown([node], format.dialect)).trim()];
    const papers = items.map((entry, i) =>
      writtenItem(entry, first, { ...writing, step: i + 1, isLast: i === items.length - 1 }),
    );
    return [...title, papers.join(style.gap)];
  });
  if (last) return [{ from: at, to: at, by: parts.map((part) => `\n\n${part}`).join('') }];
  const start = text === '' || /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return [{ from: at, to: at, by: `${start}${parts.join('\n\n')}\n` }];
}

function writtenItem(
  entry: AnnotatedPaper,
  style: Style,
  { format, shows, step, isLast }: Writing & { step: number; isLast: boolean },
): string {
  const parts = itemParts(entry, shows);
  const write = (blocks: RootContent[]) => format.guard(writeMarkdown(blocks, format.dialect)).trim();
  if (style.kind === 'bullet') {
    const node = item(parts);
    spreadWhereNeeded(node);
    node.spread ||= style.blank === 'all' || (style.blank === 'between' && !isLast);
    return bulletOf(write([list([node])]), style, step);
  }
  if (style.kind === 'words') return write(parts);
  const [link, ...others] = parts;
  return [`${'#'.repeat(style.depth)} ${write(link ? [link] : [])}`, write(others)].filter(Boolean).join('\n\n');
}

/** As the other bullets of the section are: their marker or the next number, as close together. */
function bulletOf(written: string, { marker: last }: Bullets, step: number): string {
  const plain = written.replace(/^- /, '').replace(/^ {2}/gm, '');
  const marker = /^\d/.test(last) ? Number.parseInt(last, 10) + step + last.slice(-1) : last;
  return `${marker} ${indented(plain, marker.length + 1)}`;
}
