import { expect, it } from 'vitest';
import { readPapers, startIndex } from './build-index';
import { finished, venueSteps } from './build-venue';
import { exploreOf } from './chance';
import { suggest } from './suggest';

const subjects = [
  'graphs',
  'robots',
  'voting',
  'speech',
  'proteins',
  'bandits',
  'privacy',
  'vision',
  'logic',
  'planning',
  'music',
  'markets',
];
const papers = subjects.flatMap((subject, at) =>
  Array.from({ length: 12 }, (_, nth) => ({
    id: `${at}-${nth}`,
    title: `${subject} ${subject}ism part${at}${nth % 3}`,
    abstract: `${subject}wards ${subject}ly side${nth}`,
  })),
);
const draft = startIndex();
readPapers(draft, papers);
const venue = finished(venueSteps(draft));
const page = (liked: string[], explore: number) =>
  suggest(
    venue,
    { positives: liked.map((id) => ({ id })), passed: [] },
    {
      shape: { perPage: 10, explore },
      textOf: (id) => papers.find((paper) => paper.id === id) ?? { id, title: '' },
    },
  );

it('begins with ten papers of ten areas where nothing is noted yet', () => {
  const found = page([], 2);
  expect(found.map(({ kind }) => kind)).toEqual(new Array(10).fill('explore'));
  expect(new Set(found.map(({ id }) => venue.areas.of[venue.rowOf.get(id) as number])).size).toBe(10);
});

it('leaves to chance as many as the reader says, and none only when told so', () => {
  const explored = (share: Parameters<typeof exploreOf>[0]) =>
    page(['0-0', '0-1', '0-2'], exploreOf(share, 10)).filter(({ kind }) => kind === 'explore').length;
  expect([explored('none'), explored('familiar'), explored('balanced'), explored('adventurous')]).toEqual([0, 1, 2, 4]);
});

it('leaves half to chance until three papers are noted', () => {
  expect(page(['0-0', '0-1'], 2).filter(({ kind }) => kind === 'explore')).toHaveLength(5);
});

it('says what a paper shares with the liked one, or what its area is about', () => {
  for (const { kind, reason } of page(['0-0', '0-1', '0-2'], 2)) {
    expect(reason.kind).toBe(kind === 'explore' ? 'area' : 'paper');
    if (reason.kind === 'paper') expect(reason.because).toMatch(/^0-[012]$/);
  }
});
