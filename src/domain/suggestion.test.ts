import { describe, expect, it } from 'vitest';
import type { Annotation } from './annotation';
import type { SuggestedPaper, SuggestionKind } from './recommendation';
import { fillPage } from './suggestion-page';
import { takingsFile, takingsOf } from './suggestion-takings';

const suggested = (id: string, kind: SuggestionKind): SuggestedPaper => ({
  paper: { id, title: id, authors: [], seenAt: 1 },
  kind,
  words: [],
  sharedAuthors: [],
});
const page = ['a', 'b', 'c']
  .map((id) => suggested(id, 'match'))
  .concat(suggested('x', 'explore'), suggested('y', 'explore'));

describe('fillPage', () => {
  const ids = (papers: SuggestedPaper[]) => papers.map(({ paper }) => paper.id).join('');

  it('takes the whole page where nothing is open, and nothing where nothing is missing', () => {
    expect(ids(fillPage(page, [], 10))).toBe('abcxy');
    expect(ids(fillPage(page, [], 0))).toBe('');
    expect(ids(fillPage(page, [], -2))).toBe('');
  });

  it('fills up with the kind that is missing', () => {
    const matches = ['1', '2', '3'].map((id) => suggested(id, 'match'));
    expect(ids(fillPage(page, matches, 1))).toBe('x');
    expect(ids(fillPage(page, [...matches.slice(1), suggested('4', 'explore')], 2))).toBe('ax');
    expect(ids(fillPage(page, [...matches, suggested('4', 'explore'), suggested('5', 'explore')], 1))).toBe('a');
  });
});

describe('what became of suggestions', () => {
  const rows = [
    { paperId: 'a', venueId: 'v', kind: 'match', at: 2_000 },
    { paperId: 'b', venueId: 'v', kind: 'match', at: 1_000, leftAt: 5 },
    { paperId: 'c', venueId: 'v', kind: 'explore', at: 1_000, leftAt: 5 },
    { paperId: 'd', venueId: 'v', kind: 'explore', at: 1_000 },
    { paperId: 'e', venueId: 'v', kind: 'follow', at: 1_000 },
  ] as const;
  const annotations: Record<string, Partial<Annotation>> = {
    a: { verdict: 'pass' },
    c: { tags: ['x'] },
  };
  const annotationOf = (id: string) =>
    annotations[id] &&
    ({ paperId: id, note: '', tags: [], createdAt: 1, editedAt: 1, ...annotations[id] } as Annotation);

  it('is counted by kind', () => {
    expect(takingsOf(rows, annotationOf)).toEqual([
      { kind: 'match', shown: 2, curious: 0, passed: 1, left: 1, open: 0 },
      { kind: 'follow', shown: 1, curious: 0, passed: 0, left: 0, open: 1 },
      { kind: 'explore', shown: 2, curious: 1, passed: 0, left: 0, open: 1 },
    ]);
  });

  it('goes into a file that says what it is, in the order in which they were shown', () => {
    const file = JSON.parse(takingsFile(rows, annotationOf));
    expect(file.summary).toHaveLength(3);
    expect(file.suggestions.map((row: { paperId: string }) => row.paperId).join('')).toBe('bcdea');
    expect(file.suggestions[1]).toEqual({
      paperId: 'c',
      venueId: 'v',
      kind: 'explore',
      shown: '1970-01-01T00:00:01.000Z',
      outcome: 'curious',
    });
  });
});
