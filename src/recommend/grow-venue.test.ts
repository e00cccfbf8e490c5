import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertyRuns } from '../../tests/property-runs';
import { readPapers, startIndex } from './build-index';
import { finished, venueSteps } from './build-venue';
import { grownSteps } from './grow-venue';
import type { Venue } from './page';
import type { PaperText } from './paper-texts';
import { bestFirst, suggest } from './suggest';

const runs = propertyRuns(import.meta.url);
const subjects = ['graph', 'robot', 'voting', 'speech', 'protein', 'bandit', 'privacy', 'vision'];
const paperOf = (nth: number, subject = subjects[nth % subjects.length] as string): PaperText => ({
  id: `${subject}-${nth}`,
  title: `${subject} ${subject}ism part${nth % 5}`,
  abstract: `Of ${subject}ness, ${subject}ward and side${nth % 7}.`,
});
const papers = Array.from({ length: 240 }, (_, nth) => paperOf(nth));

function venueOf(list: readonly PaperText[]): Venue {
  const draft = startIndex();
  readPapers(draft, list);
  return finished(venueSteps(draft));
}

it('puts what came since among what it is like, as making the venue anew would', () => {
  const fresh = subjects.flatMap((subject) => [paperOf(1_001, subject), paperOf(1_002, subject)]);
  const grown = finished(grownSteps(venueOf(papers), fresh));
  const whole = venueOf([...papers, ...fresh]);
  for (const subject of subjects) {
    const labels = {
      positives: papers
        .filter(({ id }) => id.startsWith(subject))
        .slice(0, 3)
        .map(({ id }) => ({ id })),
      passed: [],
    };
    for (const venue of [grown, whole]) {
      const first = bestFirst(venue, labels).slice(0, 29);
      expect(first).toEqual(expect.arrayContaining([`${subject}-1001`, `${subject}-1002`]));
      expect(first.every((id) => id.startsWith(subject))).toBe(true);
    }
    const row = grown.rowOf.get(`${subject}-1001`) as number;
    const near = [...grown.neighbours.rows.slice(row * grown.neighbours.each, (row + 1) * grown.neighbours.each)];
    expect(near.length).toBeGreaterThan(0);
    for (const other of near.filter((it) => it >= 0)) expect(grown.space.index.ids[other]).toMatch(subject);
  }
});

it('is whole whatever comes: nothing of it, all of it twice, no word that the venue knows, no text at all', () => {
  const incoming = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 400 }).map((nth) => paperOf(nth)),
      fc.record({
        id: fc.constantFrom('x', 'y', 'constructor', '__proto__'),
        title: fc.constantFrom('', 'unheard of', 'グラフ', 'graph'),
      }),
    ),
    { maxLength: 12 },
  );
  const venue = venueOf(papers);
  fc.assert(
    fc.property(incoming, fc.integer({ min: 0, max: 4 }), (list, liked) => {
      const grown = finished(grownSteps(venue, list));
      const expected = new Set([...papers, ...list].map(({ id }) => id));
      expect(new Set(grown.space.index.ids)).toEqual(expected);
      expect(grown.space.index.ids).toHaveLength(expected.size);
      expect(grown.areas.sizes.reduce((sum, size) => sum + size, 0)).toBe(expected.size);
      const texts = new Map([...list, ...papers].map((paper) => [paper.id, paper]));
      const labels = { positives: papers.slice(0, liked).map(({ id }) => ({ id })), passed: list.map(({ id }) => id) };
      const order = bestFirst(grown, labels);
      const labelled = new Set([...labels.passed, ...labels.positives.map(({ id }) => id)]);
      expect(new Set(order)).toEqual(new Set([...expected].filter((id) => !labelled.has(id))));
      const shape = { shape: { perPage: 10, explore: 2 }, textOf: (id: string) => texts.get(id) as PaperText };
      expect(suggest(grown, labels, shape)).toHaveLength(10);
      expect(grown.space.latent.rows.every(Number.isFinite)).toBe(true);
    }),
    runs(60),
  );
});
