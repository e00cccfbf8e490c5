import { expect, it } from 'vitest';
import type { SuggestedPaper } from '../domain/recommendation';
import { whyText } from './why-text';

const t = (key: string, ...values: string[]) => [key, ...values].join('|');
const suggested = (some: Partial<SuggestedPaper>): SuggestedPaper => ({
  paper: { id: 'a', title: 'A', authors: [], seenAt: 1 },
  kind: 'match',
  words: ['low-rank', 'adaptation'],
  sharedAuthors: [],
  ...some,
});

it.each([
  [{ because: 'DoRA' }, 'whyPaper|DoRA|low-rank, adaptation'],
  [{ because: 'DoRA', words: [] }, 'whyPaperBare|DoRA'],
  [{ because: 'DoRA', kind: 'follow' }, 'whyFollow|DoRA|low-rank, adaptation'],
  [{ because: 'DoRA', sharedAuthors: ['Mei'] }, 'whyPaper|DoRA|low-rank, adaptation · whyAuthors|Mei'],
  [{ because: 'DoRA', words: [], sharedAuthors: ['A', 'B', 'C'] }, 'whyPaperBare|DoRA · whyAuthors|A, B'],
  [{ kind: 'explore' }, 'whyArea|low-rank, adaptation'],
] as const)('says why: %o', (some, expected) => {
  expect(whyText(t, suggested(some as Partial<SuggestedPaper>), false)).toBe(expected);
});

it('says of the first ten what they are typical of', () => {
  expect(whyText(t, suggested({ kind: 'explore', words: [] }), true)).toBe('whyTypicalBare');
});
