import type { Heading, ListItem, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DraftSettings, SectionSource } from '../domain/draft-settings';
import { forumUrl } from '../domain/paper';
import { item, list, paragraph, spreadWhereNeeded, text } from './blocks';
import { cleanLine } from './clean-text';
import type { DraftDate } from './draft-date';
import { formats } from './formats';
import { noteBlocks } from './note';
import { titleContent } from './paper-title';
import { type AnnotatedPaper, type Section, sectionsOf } from './sections';
import { writeMarkdown } from './write-markdown';

export type DraftInput = {
  venueId: string;
  /** The venue's annotated papers in any order; an empty annotation is left out. */
  items: readonly AnnotatedPaper[];
  settings: DraftSettings;
  date: DraftDate;
  /** In the reader's language: the post's title, and the heading for papers without a track. */
  words: { title: string; untracked: string };
};

export type Draft = {
  fileName: string;
  markdown: string;
  /** As in the post, none of them without papers or words; without a source: the papers without a track. */
  sections: { source?: SectionSource; heading: string; count: number }[];
  paperCount: number;
};

/** A venue's annotations as a blog post. The same input gives the same post; never throws, whatever the texts. */
export function composeDraft({ venueId, items, settings, date, words }: DraftInput): Draft {
  const format = formats[settings.format];
  const sections = sectionsOf(items, settings.sections, words.untracked);
  const bodies = sections.map(asBlocks);
  const title = cleanLine(settings.title ?? words.title);
  const post = { title, venueId, date, hasFormulas: hasFormulas(bodies.flat(2)) };
  const written = sections.flatMap(({ above, below }, i) => {
    const [heading = '', papers = ''] = (bodies[i] ?? []).map((blocks) =>
      format.finish(writeMarkdown(blocks, format.dialect)),
    );
    return [heading, prose(above), papers, prose(below)];
  });
  return {
    fileName: settings.fileName ?? format.fileName(post),
    markdown: [format.head(post), prose(settings.opening), ...written, prose(settings.closing)]
      .filter((part) => part !== '')
      .join('\n'),
    sections: sections.map(({ source, heading, items: { length: count } }) => ({
      ...(source && { source }),
      heading,
      count,
    })),
    paperCount: sections.reduce((sum, section) => sum + section.items.length, 0),
  };
}

/** An author's text as a part of the post: its own blank lines at either end go, for one stands between parts anyway. */
function prose(text = ''): string {
  const trimmed = text.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '');
  return trimmed === '' ? '' : `${trimmed}\n`;
}

/** A section's heading and its list of papers, either of which may be missing. */
const asBlocks = ({ heading, depth = 2, items }: Section): [heading: RootContent[], papers: RootContent[]] => [
  heading === '' ? [] : [{ type: 'heading', depth: depth as Heading['depth'], children: [text(heading)] }],
  items.length === 0 ? [] : [list(items.map((entry, i) => asItem(entry, i === items.length - 1)))],
];

/** Loose, but for a list's last item: the shape that Prettier gives to a list whose items are apart. */
function asItem({ paper, annotation }: AnnotatedPaper, isLast: boolean): ListItem {
  const title = titleContent(paper.title);
  const children = title.length > 0 ? title : [text(paper.id)];
  const node = item([paragraph([{ type: 'link', url: forumUrl(paper.id), children }]), ...noteBlocks(annotation.note)]);
  spreadWhereNeeded(node);
  node.spread ||= !isLast;
  return node;
}

function hasFormulas(body: RootContent[]): boolean {
  let found = false;
  visit({ type: 'root', children: body }, ['math', 'inlineMath'], () => {
    found = true;
    return false;
  });
  return found;
}
