import type { Heading, ListItem, RootContent } from 'mdast';
import type { ItemPart, SectionSource } from '../domain/draft-settings';
import type { PaperId } from '../domain/paper';
import { aboutPost } from './about-post';
import { type Block, item, list, spreadWhereNeeded, text } from './blocks';
import { commonmark } from './commonmark';
import type { DraftInput } from './draft-input';
import { fillIn } from './fill-in';
import type { Format } from './format';
import { formats } from './formats';
import { itemParts } from './item-parts';
import { type Section, sectionsOf } from './sections';
import { type Wording, wordingOf } from './wording';
import { writeMarkdown } from './write-markdown';

export type Draft = {
  fileName: string;
  /** Where such a blog keeps its posts; empty where that is not known. */
  folder: string;
  markdown: string;
  /** Plain text on one line. */
  title: string;
  /** As in the post, none of them without papers or words; without a source: the papers without a track. */
  sections: { source?: SectionSource; heading: string; count: number; papers: PaperId[] }[];
  paperCount: number;
  /** Why the author's own front matter could not be used; the format's usual one stands there instead. */
  frontMatterError?: string;
};

/** A venue's annotations as a blog post. The same input gives the same post; never throws, whatever the texts. */
export const composeDraft = (input: DraftInput): Draft => composeAs(formats[input.settings.format], input);

/** The same post in the Markdown that a preview reads, whatever the blog's own is like. */
export const composePlainly = (input: DraftInput): Draft =>
  composeAs({ ...formats[input.settings.format], dialect: commonmark, guard: (markdown) => markdown }, input);

/** The same in a format that is not among those to choose from. */
export function composeAs(format: Format, { venueId, items, settings, date, words }: DraftInput): Draft {
  const sections = sectionsOf(items, settings.sections, words.untracked);
  const wording = wordingOf(settings, items);
  const bodies = sections.map((section) => asBlocks(section, settings.shows, wording));
  const about = aboutPost({ venueId, settings, date, words, format, sections, body: bodies.flat(2) });
  const own = (part: string | undefined) => prose(fillIn(part ?? '', about.proseValues));
  const written = sections.flatMap(({ above, below }, i) => {
    const [heading = '', papers = ''] = (bodies[i] ?? []).map((blocks) =>
      wording.putIn(format.guard(writeMarkdown(blocks, format.dialect))),
    );
    return [heading, own(above), papers, own(below)];
  });
  const { text, error } = about.frontMatter;
  const head = text === '' ? '' : `---\n${text}---\n`;
  return {
    fileName: settings.fileName ?? format.fileName(about.post),
    folder: format.folder,
    markdown: [head, own(settings.opening ?? format.opening), ...written, own(settings.closing)]
      .filter((part) => part !== '')
      .join('\n'),
    title: about.post.title,
    sections: sections.map(({ source, heading, items }) => ({
      ...(source && { source }),
      heading,
      count: items.length,
      papers: items.map(({ paper }) => paper.id),
    })),
    paperCount: sections.reduce((sum, section) => sum + section.items.length, 0),
    ...(error !== undefined && { frontMatterError: error }),
  };
}

/** An author's text as a part of the post: its own blank lines at either end go, for one stands between parts anyway. */
function prose(text = ''): string {
  const trimmed = text.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '');
  return trimmed === '' ? '' : `${trimmed}\n`;
}

/** A section's heading and its list of papers, either of which may be missing. */
function asBlocks(
  { heading, depth = 2, items }: Section,
  shows: readonly ItemPart[],
  wording: Wording,
): RootContent[][] {
  const papers = items.map((entry, i) =>
    asItem(wording.blockFor(entry) ?? itemParts(entry, shows), i === items.length - 1),
  );
  return [
    heading === '' ? [] : [{ type: 'heading', depth: depth as Heading['depth'], children: [text(heading)] }],
    papers.length === 0 ? [] : [list(papers)],
  ];
}

/** Loose, but for a list's last item: the shape that Prettier gives to a list whose items are apart. */
function asItem(parts: Block[], isLast: boolean): ListItem {
  const node = item(parts);
  spreadWhereNeeded(node);
  node.spread ||= !isLast;
  return node;
}
