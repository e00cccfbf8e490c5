import { expect, it } from 'vitest';
import { authorRows, authorScore, authorWeights, nameNumber, namesAt, namesOf } from './author-rows';
import { readPapers, startIndex } from './build-index';
import { finished, venueSteps } from './build-venue';
import { grownSteps } from './grow-venue';
import type { PaperText } from './paper-texts';
import { bestFirst } from './suggest';

const lists = [['Ada Dimitrov', 'Bo'], ['Bo', 'ada  DIMITROV'], ['Ada Dimitrov', 'Yuto', 'Mei', 'Li'], ['Nobody'], []];
const rows = authorRows(lists.map((authors) => namesOf({ authors })));
const scores = (...evidence: [row: number, times: number][]) => {
  const weights = authorWeights(
    rows,
    evidence.map(([row, times]) => ({ row, times })),
  );
  return lists.map((_, row) => authorScore(rows, row, weights));
};

it('tells how much two papers share their authors, from none to all of them', () => {
  expect(scores([0, 1])).toEqual([1, 1, 1 / Math.sqrt(2 * 4), 0, 0].map((score) => expect.closeTo(score, 10)));
  expect(scores([4, 1])).toEqual([0, 0, 0, 0, 0]);
});

it('adds up what is liked, and never counts a name against a paper', () => {
  const alone = scores([0, 1]);
  const both = scores([0, 1], [2, 1], [1, -5]);
  for (const [row, score] of alone.entries()) expect(both[row]).toBeGreaterThanOrEqual(score);
});

it('takes a name for the same whatever its case, accents and blanks, and no blank for a name', () => {
  expect(nameNumber(' Édouard  LÜCK ')).toBe(nameNumber('edouard luck'));
  expect(nameNumber('田中 悠人')).not.toBe(nameNumber('田中 悠'));
  expect(namesOf({ authors: ['', '  ', 'Bo', 'bo'] })).toHaveLength(1);
  expect(namesOf({})).toEqual([]);
});

const subjects = ['graph', 'robot', 'voting', 'speech', 'protein', 'bandit'];
const papers = Array.from({ length: 120 }, (_, nth): PaperText => {
  const subject = subjects[nth % subjects.length];
  return {
    id: `p${nth}`,
    title: `On ${subject}`,
    abstract: `Of ${subject}ness.`,
    authors: [`Author ${nth % 40}`],
  };
});

function venueOf(list: readonly PaperText[]) {
  const draft = startIndex();
  readPapers(draft, list);
  return finished(venueSteps(draft));
}

it('puts a paper by the same people before those that are as alike, but no other subject before its own', () => {
  // p0, p6, p12 … are about graphs; the author of p0 wrote p40 about proteins and p80 about voting.
  const same = papers.map((paper) => (paper.id === 'p48' ? { ...paper, authors: ['Author 0'] } : paper));
  const order = bestFirst(venueOf(same), { positives: [{ id: 'p0' }], passed: [] });
  expect(order[0]).toBe('p48');
  const at = (id: string) => order.indexOf(id);
  for (const graph of order.filter((id) => Number(id.slice(1)) % subjects.length === 0))
    for (const other of ['p40', 'p80']) expect(at(graph)).toBeLessThan(at(other));
});

it('knows the authors of papers that came later', () => {
  const later = papers.slice(0, 3).map((paper, nth) => ({ ...paper, id: `later${nth}` }));
  const { space, rowOf } = finished(grownSteps(venueOf(papers), later));
  for (const nth of [0, 1, 2]) {
    const names = [`p${nth}`, `later${nth}`].map((id) => [...namesAt(space.authors, rowOf.get(id) as number)]);
    expect(names[1]).toEqual(names[0]);
    expect(names[1]).toHaveLength(1);
  }
});
