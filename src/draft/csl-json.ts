import { forumUrl, type Paper } from '../domain/paper';
import { venueName } from '../domain/venue';
import { bibliography, entryKey, yearOf } from './bibtex';
import { cleanLine, cleanText } from './clean-text';

/** A name as CSL wants it; what has one word only, or none of our spaces, is `literal`. */
type Name = { family: string; given: string; 'non-dropping-particle'?: string } | { literal: string };

/** What Zotero, pandoc and other readers of CSL-JSON take. */
type Item = {
  id: string;
  type: 'paper-conference' | 'article';
  title: string;
  author?: Name[];
  issued?: { 'date-parts': [[number]] };
  'container-title'?: string;
  abstract?: string;
  keyword?: string;
  URL: string;
};

/** The papers as CSL-JSON, under the same keys as in `bibliography`. */
export function cslJson(papers: readonly Paper[]): string {
  const keys = bibliography(papers)
    .split(/\n\n(?=@)/)
    .map(entryKey);
  return `${JSON.stringify(
    papers.map((paper, i) => asItem(paper, keys[i] ?? paper.id)),
    null,
    2,
  )}\n`;
}

function asItem(paper: Paper, id: string): Item {
  const { title, authors, venueId = '', abstract, keywords = [] } = paper;
  const names = authors.map(cleanLine).filter(Boolean).map(asName);
  const year = yearOf(paper);
  return {
    id,
    type: venueId === '' ? 'article' : 'paper-conference',
    title: cleanLine(title),
    ...(names.length > 0 && { author: names }),
    ...(year && { issued: { 'date-parts': [[Number(year)]] } }),
    ...(venueId && { 'container-title': cleanLine(venueName(venueId)) }),
    ...(abstract && { abstract: cleanText(abstract) }),
    ...(keywords.length > 0 && { keyword: keywords.map(cleanLine).join(', ') }),
    URL: forumUrl(paper.id),
  };
}

/** "Ludwig van Beethoven" → Beethoven, Ludwig, van. */
function asName(name: string): Name {
  const [, given, particle, family] = /^(.+?)((?: \p{Ll}+)*) (\S+)$/u.exec(name) ?? [];
  if (!given || !family) return { literal: name };
  return { family, given, ...(particle && { 'non-dropping-particle': particle.trim() }) };
}
