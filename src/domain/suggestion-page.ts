import type { SuggestedPaper, SuggestionKind } from './recommendation';

/** So many suggestions wait for the reader's word. */
export const openSuggestions = 10;

/** So many of the suggestions: first of the kinds that a page of ten has more of than is open now, in their order. */
export function fillPage(papers: SuggestedPaper[], open: readonly SuggestedPaper[], wanted: number): SuggestedPaper[] {
  const missing = new Map<SuggestionKind, number>();
  for (const { kind } of papers) missing.set(kind, (missing.get(kind) ?? 0) + 1);
  for (const { kind } of open) missing.set(kind, (missing.get(kind) ?? 0) - 1);
  const first = papers.filter(({ kind }) => {
    const left = missing.get(kind) ?? 0;
    missing.set(kind, left - 1);
    return left > 0;
  });
  const chosen = new Set([...new Set([...first, ...papers])].slice(0, Math.max(0, wanted)));
  return papers.filter((each) => chosen.has(each));
}
