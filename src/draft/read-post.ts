import type { Heading } from 'mdast';
import {
  type DraftSection,
  type DraftTemplate,
  type FormatId,
  type ItemPart,
  itemParts,
} from '../domain/draft-settings';
import type { PaperId } from '../domain/paper';
import { text as asText } from './blocks';
import type { Format } from './format';
import { formats } from './formats';
import { guessFormat } from './guess-format';
import { sectionNames } from './post-sections';
import { type PostItem, type PostSection, type PostShape, shapeOf } from './post-shape';
import { readItem } from './read-item';
import { writeMarkdown } from './write-markdown';

/** A paper as a post has it. */
export type PostPaper = {
  id: PaperId;
  /** Empty where the post does not say it. */
  title: string;
  note: string;
  /** What puts it into its section: a tag, or a track. Neither stands under no heading. */
  tag?: string;
  track?: string;
};

/** What a post says in a way that a draft cannot, and where: counted in lines, from 1. */
export type PostRemark = {
  kind: 'toml' | 'twice' | 'more-links' | 'between' | 'no-bullet' | 'as-written' | 'no-paper';
  line: number;
  text: string;
};

export type ReadPost = {
  format: FormatId;
  /** That of the venue's page, which the post links to. */
  venueId?: string;
  papers: PostPaper[];
  /** What a draft needs to be this post. */
  template: DraftTemplate;
  remarks: PostRemark[];
};

/** What the notebook knows, as far as a post can mean it. */
export type KnownPapers = ReadonlyMap<PaperId, { note: string; track?: string }>;

/** What a post says: its papers with their notes, and all around them as a draft has it. Nothing of the post is dropped: what no part of a draft can hold is told. */
export function readPost(
  post: string,
  { format: chosen, known = new Map() }: { format?: FormatId; known?: KnownPapers } = {},
): ReadPost {
  const shape = shapeOf(post);
  const format = chosen ?? guessFormat(shape);
  const reading = {
    shape,
    format,
    known,
    met: new Set<PaperId>(),
    remarks: [] as PostRemark[],
    shows: new Set<ItemPart>(['note']),
  };
  const { text, bodyFrom, sections, frontMatter } = shape;
  if (frontMatter?.kind === 'toml') remark(reading, 'toml', 0, '+++');
  const names = sectionNames(sections, known);
  const read = sections.map((section, i) => readSection(reading, section, { name: names[i], next: sections[i + 1] }));
  const [first] = sections;
  const end = sections.at(-1)?.to ?? text.length;
  if (!first) remark(reading, 'no-paper', 0, '');
  const shows = itemParts.filter((part) => reading.shows.has(part));
  const venueId = /openreview\.net\/group\?id=([\w./~-]+)/.exec(text)?.[1];
  return {
    format,
    ...(venueId && { venueId }),
    papers: read.flatMap(({ papers }) => papers),
    template: {
      format,
      ...(frontMatter?.kind === 'yaml' && { frontMatter: frontMatter.text }),
      opening: prose(text.slice(bodyFrom, first?.from ?? text.length)),
      sections: read.map(({ section }) => section),
      closing: first ? prose(text.slice(end)) : '',
      shows,
      wording: { format, shows, items: read.flatMap(({ wording }) => wording) },
    },
    remarks: reading.remarks,
  };
}

type Reading = {
  shape: PostShape;
  format: FormatId;
  known: KnownPapers;
  met: Set<PaperId>;
  remarks: PostRemark[];
  shows: Set<ItemPart>;
};
type Wording = NonNullable<DraftTemplate['wording']>['items'];
type Name = ReturnType<typeof sectionNames>[number];

function readSection(
  reading: Reading,
  section: PostSection,
  { name, next }: { name: Name | undefined; next: PostSection | undefined },
): { section: DraftSection; papers: PostPaper[]; wording: Wording } {
  const { text: post } = reading.shape;
  const { heading, items, bodyFrom, to } = section;
  const found = items.flatMap((item) => readPaper(reading, item, name) ?? []);
  const firstAt = items[0]?.from ?? bodyFrom;
  const between = section.hasBetween ? betweenItems(reading, section) : '';
  const below = next ? prose(post.slice(to, next.from)) : '';
  const own = heading && isWrittenSo(heading, formats[reading.format]) ? heading : undefined;
  // A heading that would be written in another way stands among the words.
  const words = [heading && !own ? prose(heading.source) : '', prose(post.slice(bodyFrom, firstAt)), between];
  const written = words.filter(Boolean).join('\n\n');
  return {
    section: {
      source: name?.source ?? { kind: 'rest' },
      heading: own?.text ?? '',
      ...(own && own.depth !== 2 && { depth: own.depth }),
      ...(written !== '' && { above: written }),
      ...(below !== '' && { below }),
      papers: found.map(({ paper }) => paper.id),
    },
    papers: found.map(({ paper }) => paper),
    wording: found.flatMap(({ wording }) => wording),
  };
}

function readPaper(
  reading: Reading,
  item: PostItem,
  name: Name | undefined,
): { paper: PostPaper; wording: Wording } | undefined {
  const { format, known, met, shows } = reading;
  const { id, from, isBullet, others } = item;
  if (met.has(id)) {
    remark(reading, 'twice', from, firstLine(item));
    return undefined;
  }
  met.add(id);
  const { title, note, isExact, shows: parts } = readItem(item, formats[format], known.get(id)?.note);
  for (const part of parts) shows.add(part);
  if (others.length > 0) remark(reading, 'more-links', from, firstLine(item));
  if (!isBullet) remark(reading, 'no-bullet', from, firstLine(item));
  else if (!isExact) remark(reading, 'as-written', from, firstLine(item));
  // A paper has to say something to be in a draft.
  const tag = name?.tag ?? (note === '' ? name?.track : undefined);
  const paper: PostPaper = {
    id,
    title,
    note,
    ...(tag !== undefined && { tag }),
    ...(name?.track && { track: name.track }),
  };
  return { paper, wording: isBullet ? [{ id, note, text: item.text.trimEnd() }] : [] };
}

function isWrittenSo(
  { text: words, depth, source }: NonNullable<PostSection['heading']>,
  { guard, dialect }: Format,
): boolean {
  const node: Heading = { type: 'heading', depth: depth as Heading['depth'], children: [asText(words)] };
  return guard(writeMarkdown([node], dialect)).trim() === source;
}

/** What stands between the papers of a section goes above them, where a draft has a place for it. */
function betweenItems(reading: Reading, { items }: PostSection): string {
  const { text } = reading.shape;
  const found: string[] = [];
  for (const [i, { to }] of items.entries()) {
    const next = items[i + 1];
    const words = next ? prose(text.slice(to, next.from)).replace(/^(?:[-*+]|\d+[.)])\s*$/, '') : '';
    if (words === '') continue;
    remark(reading, 'between', to, words.split('\n', 1)[0] ?? '');
    found.push(words);
  }
  return found.join('\n\n');
}

function remark({ shape: { text }, remarks }: Reading, kind: PostRemark['kind'], at: number, words: string): void {
  remarks.push({ kind, line: text.slice(0, at).split(/\r\n?|\n/).length, text: words.slice(0, 200) });
}

const firstLine = ({ text }: PostItem): string => text.split('\n', 1)[0] ?? '';

/** Without the blank lines at either end, for one stands between the parts of a draft anyway. */
const prose = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
