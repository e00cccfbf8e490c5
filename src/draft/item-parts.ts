import type { Paragraph, PhrasingContent } from 'mdast';
import type { ItemPart } from '../domain/draft-settings';
import { forumUrl, type Paper } from '../domain/paper';
import { bibtexOf } from './bibtex';
import { type Block, paragraph, text } from './blocks';
import { cleanLine, cleanText } from './clean-text';
import { encodeUrl } from './escape';
import { noteBlocks } from './note';
import { titleContent } from './paper-title';
import type { AnnotatedPaper } from './sections';

/**
 * What stands in a paper's list item, in this order:
 *
 * 1. a paragraph that is nothing but the link to the paper;
 * 2. the parts that the author wants shown, each as paragraphs or a quote: "Ann Lee, Bo Ito, et al. · [PDF](…)", "TL;DR: …", "#tag #tag", the abstract
 *    as a quote, "BibTeX:" with a block of code after it;
 * 3. the note's blocks (`noteBlocks`).
 *
 * A note never begins with a paragraph or a quote, for its lines are bullets; so whoever reads an item back takes paragraphs and quotes, and code right
 * after "BibTeX:", for parts, and the note begins with the first other block.
 */
export function itemParts({ paper, annotation }: AnnotatedPaper, shows: readonly ItemPart[]): Block[] {
  const shown = new Set(shows);
  const { abstract, tldr } = paper;
  return [
    paperLink(paper),
    ...about(paper, shown),
    ...(shown.has('tldr') && tldr ? [words(`TL;DR: ${tldr}`)] : []),
    ...(shown.has('tags') && annotation.tags.length > 0 ? [words(annotation.tags.map(hashTag).join(' '))] : []),
    ...(shown.has('abstract') && abstract ? [{ type: 'blockquote' as const, children: [words(abstract)] }] : []),
    ...(shown.has('bibtex') ? [words(bibtexLabel), code(bibtexOf(paper))] : []),
    ...(shown.has('note') ? noteBlocks(annotation.note) : []),
  ];
}

const bibtexLabel = 'BibTeX:';

function paperLink({ id, title }: Paper): Paragraph {
  const children = titleContent(title);
  return paragraph([
    { type: 'link', url: forumUrl(id), children: (children.length > 0 ? children : [text(id)]) as [] },
  ]);
}

function about({ authors, authorsOmitted, pdfUrl }: Paper, shown: ReadonlySet<ItemPart>): Paragraph[] {
  const names = [...authors.map(cleanLine), ...(authorsOmitted ? ['et al.'] : [])].filter(Boolean).join(', ');
  const parts: PhrasingContent[][] = [];
  if (shown.has('authors') && names) parts.push([text(names)]);
  if (shown.has('pdf') && pdfUrl) parts.push([{ type: 'link', url: encodeUrl(pdfUrl), children: [text('PDF')] }]);
  const [first = [], second] = parts;
  const [only] = first;
  if (second && only?.type === 'text') return [paragraph([text(`${only.value} · `), ...second])];
  return first.length > 0 ? [paragraph(first)] : [];
}

/** Words and formulas, like a title. */
const words = (line: string): Paragraph => paragraph(titleContent(line));

const hashTag = (tag: string): string => `#${cleanLine(tag).replaceAll(' ', '_')}`;

const code = (value: string): Block => ({ type: 'code', lang: 'bibtex', value: cleanText(value).trim() });
