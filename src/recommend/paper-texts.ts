import type { Paper } from '../domain/paper';
import { plainText, type TermKey, type TermReader } from './read-terms';

/** What is read of a paper. Its authors are no terms: they are compared by themselves (author-rows.ts). */
export type PaperText = Pick<Paper, 'id' | 'title' | 'abstract' | 'tldr' | 'keywords'> &
  Partial<Pick<Paper, 'authors'>>;

/** The texts of a paper, cleaned, each with what a term in it counts. */
export function textsOf({ title, abstract, tldr, keywords = [] }: PaperText): { text: string; counts: number }[] {
  const texts = [
    { text: title, counts: 2 },
    { text: abstract?.trim() || tldr || '', counts: 1 },
    ...keywords.map((text) => ({ text, counts: 2 })),
  ];
  return texts.filter(({ text }) => text !== '').map(({ text, counts }) => ({ text: plainText(text), counts }));
}

/** How often each term stands in the paper. */
export function termCounts(paper: PaperText, read: TermReader): Map<TermKey, number> {
  const counted = new Map<TermKey, number>();
  for (const { text, counts } of textsOf(paper))
    read(text, (key) => counted.set(key, (counted.get(key) ?? 0) + counts));
  return counted;
}
