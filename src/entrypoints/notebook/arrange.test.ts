import { expect, it } from 'vitest';
import type { AnnotatedPaper } from '../../store/venues';
import { arrange, type Row } from './arrange';

const note = (id: string, editedAt: number, text = id): AnnotatedPaper => ({
  paper: { id, title: id, authors: [], seenAt: 1 },
  annotation: { paperId: id, note: text, tags: [], createdAt: 1, editedAt },
});
const notebook = (...notes: AnnotatedPaper[]) => new Map(notes.map((each) => [each.paper.id, each]));
const shown = (rows: Row[]) =>
  rows.map(({ paper, annotation, isGone }) => (isGone ? `(${paper.id})` : annotation.note));

it('begins in the order of the entries', () => {
  expect(shown(arrange(notebook(note('old', 1), note('new', 3), note('mid', 2))))).toEqual(['old', 'new', 'mid']);
});

it('leaves an edited note in its place, and puts new ones on top', () => {
  const before = arrange(notebook(note('b', 2), note('a', 1)));
  const after = arrange(notebook(note('a', 9, 'a, edited'), note('b', 2), note('c', 7), note('d', 8)), before);
  expect(shown(after)).toEqual(['d', 'c', 'b', 'a, edited']);
});

it('keeps the place and the last text of a deleted note, and of one that came back', () => {
  const [a, b, c] = [note('a', 3), note('b', 2), note('c', 1)];
  const before = arrange(notebook(a, b, c));
  const gone = arrange(notebook(a, c), before);
  expect(shown(gone)).toEqual(['a', '(b)', 'c']);
  expect(gone[1]?.annotation.note).toBe('b');
  expect(shown(arrange(notebook(a, c), gone))).toEqual(['a', '(b)', 'c']);
  expect(shown(arrange(notebook(a, note('b', 9, 'b again'), c), gone))).toEqual(['a', 'b again', 'c']);
});

it('makes no new row of what has not changed', () => {
  const [a, b] = [note('a', 2), note('b', 1)];
  const before = arrange(notebook(a, b));
  const after = arrange(notebook(a, note('b', 5)), before);
  expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false]);
});
