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

it('looks around more where most of what fits was passed over, unless the reader wants no chance', () => {
  const liked = ['0-0', '0-1', '0-2', '1-0'];
  const passed = papers.filter(({ id }) => /^[01]-/.test(id) && !liked.includes(id)).map(({ id }) => id);
  const kindsFor = (explore: number) =>
    suggest(
      venue,
      { positives: liked.map((id) => ({ id })), passed },
      { shape: { perPage: 10, explore }, textOf: (id) => papers.find((paper) => paper.id === id) ?? { id, title: '' } },
    ).filter(({ kind }) => kind === 'explore').length;
  expect([0, 1, 2, 4].map(kindsFor)).toEqual([0, 3, 4, 5]);
});

it('keeps the matches to what was liked before chance found something, which has a place of its own', () => {
  const kinds = (explored: boolean) => {
    const positives = ['0-0', '0-1', '0-2'].map((id) => ({ id }));
    const found = ['5-0', '5-1'].map((id) => ({ id, explored: explored && id === '5-0' }));
    const page = suggest(
      venue,
      { positives: [...positives, ...found], passed: [] },
      {
        shape: { perPage: 10, explore: 2 },
        textOf: (id) => papers.find((paper) => paper.id === id) ?? { id, title: '' },
      },
    );
    return page.filter(({ id, kind }) => id.startsWith('5-') && kind !== 'explore').map(({ kind }) => kind);
  };
  expect(kinds(false)).toContain('match');
  expect(kinds(true)).toEqual(['follow']);
});
