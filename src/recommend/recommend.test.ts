import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../tests/property-runs';
import type { Labels } from '../domain/recommendation';
import { nameNumber, namesOf } from './author-rows';
import { readPapers, startIndex } from './build-index';
import { finished, venueSteps } from './build-venue';
import type { Venue } from './page';
import { type PaperText, textsOf } from './paper-texts';
import { scoresOf } from './profile';
import { likedProfile } from './rank';
import { settleLabels } from './settle-labels';
import { bestFirst, suggest } from './suggest';

const runs = propertyRuns(import.meta.url);

const subjects = [
  'low-rank adaptation language transformer',
  'adversarial robustness attack certified',
  'protein folding diffusion molecule',
  'reinforcement learning exploration bandit',
  'constructor __proto__ toString prototype hasOwnProperty',
  'federated privacy client aggregation',
  'グラフ équation \\alpha $x^2$ ﬁnite',
];
const subject = fc.constantFrom(...subjects).chain((words) => fc.subarray(words.split(' '), { minLength: 1 }));
const text = fc.array(subject, { maxLength: 6 }).map((parts) => parts.flat().join(' '));
const people = ['Ada Dimitrov', 'ada  dimitrov', 'Édouard Lück', 'constructor', '__proto__', '田中 悠人', 'Bo', ''];
const paper = fc.record({
  title: text,
  abstract: fc.option(text, { nil: undefined }),
  authors: fc.option(fc.subarray(people), { nil: undefined }),
});
const papers = (most: number) =>
  fc.array(paper, { maxLength: most, size: 'max' }).map((list) =>
    list.map(
      ({ title, abstract, authors }, at): PaperText => ({
        id: `p${at}`,
        title,
        ...(abstract !== undefined && { abstract }),
        ...(authors && { authors }),
      }),
    ),
  );
const labelling = fc.array(fc.constantFrom('liked', 'tagged', 'noted', 'explored', 'passed', 'none', 'none'), {
  minLength: 60,
  maxLength: 60,
});

function labelsOf(list: readonly PaperText[], kinds: readonly string[]): Labels {
  const having = (...wanted: string[]) => list.filter((_, at) => wanted.includes(kinds[at] as string));
  return {
    positives: [
      ...having('liked').map(({ id }) => ({ id })),
      ...having('tagged').map(({ id }, at) => ({ id, tags: [at % 2 ? 'robustness' : 'constructor'] })),
      ...having('noted').map(({ id }) => ({ id, note: 'low-rank __proto__' })),
      ...having('explored').map(({ id }) => ({ id, explored: true })),
    ],
    passed: having('passed').map(({ id }) => id),
  };
}

function venueOf(list: readonly PaperText[], step = list.length || 1): Venue {
  const draft = startIndex();
  for (let at = 0; at < list.length; at += step) readPapers(draft, list.slice(at, at + step));
  return finished(venueSteps(draft));
}

function pageOf(list: readonly PaperText[], labels: Labels, explore = 2, venue = venueOf(list)) {
  const textOf = (id: string) => list.find((paper) => paper.id === id) as PaperText;
  return suggest(venue, labels, { shape: { perPage: 10, explore }, textOf });
}

const held = (property: fc.IProperty<[PaperText[], string[]]>) => fc.assert(property, runs(60));

describe('a page of suggestions', () => {
  it('is the same for the same papers and labels, in whatever order the labels come', () => {
    held(
      fc.property(papers(60), labelling, (list, kinds) => {
        const labels = labelsOf(list, kinds);
        const turned = { positives: [...labels.positives].reverse(), passed: [...labels.passed].reverse() };
        expect(pageOf(list, turned)).toEqual(pageOf(list, labels));
        expect(bestFirst(venueOf(list), turned)).toEqual(bestFirst(venueOf(list), labels));
      }),
    );
  });

  it('holds ten papers, or all that are left, none twice and none with a label', () => {
    held(
      fc.property(papers(60), labelling, (list, kinds) => {
        const labels = labelsOf(list, kinds);
        const labelled = new Set([...labels.positives.map(({ id }) => id), ...labels.passed]);
        const ids = pageOf(list, labels).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => labelled.has(id))).toEqual([]);
        expect(ids.length).toBe(Math.min(10, list.length - labelled.size));
        expect(bestFirst(venueOf(list), labels)).toHaveLength(list.length - labelled.size);
      }),
    );
  });

  it('leaves two of ten to chance, and one more to what chance had found', () => {
    held(
      fc.property(papers(60), labelling, (list, kinds) => {
        const labels = labelsOf(list, kinds);
        const page = pageOf(list, labels);
        fc.pre(page.length === 10);
        const count = (wanted: string) => page.filter(({ kind }) => kind === wanted).length;
        const follow = labels.positives.some(({ explored }) => explored) ? 1 : 0;
        const explore = [10, 5, 5][labels.positives.length] ?? 2;
        expect([count('match'), count('follow'), count('explore')]).toEqual([
          10 - follow - explore,
          explore === 10 ? 0 : follow,
          explore,
        ]);
      }),
    );
  });

  it('gives words that stand in the paper as reasons, and authors of both papers', () => {
    held(
      fc.property(papers(60), labelling, (list, kinds) => {
        const paperOf = (id: string) => list.find((paper) => paper.id === id) as PaperText;
        for (const { id, reason } of pageOf(list, labelsOf(list, kinds))) {
          const texts = textsOf(paperOf(id)).map(({ text }) => text);
          if (reason.kind === 'paper') {
            const shared = namesOf(paperOf(reason.because)).filter((name) => namesOf(paperOf(id)).includes(name));
            expect(new Set(reason.authors.map(nameNumber))).toEqual(new Set(shared));
            for (const author of reason.authors) expect(paperOf(id).authors).toContain(author);
          }
          for (const word of reason.words) expect(texts.some((text) => text.includes(word))).toBe(true);
          expect(reason.words.length).toBeLessThanOrEqual(4);
        }
      }),
    );
  });
});

describe('what is made of a venue', () => {
  it('is the same in steps as at once, and after it was stored', () => {
    fc.assert(
      fc.property(papers(60), labelling, fc.integer({ min: 1, max: 20 }), (list, kinds, step) => {
        const venue = venueOf(list);
        expect(venueOf(list, step)).toEqual(venue);
        const labels = labelsOf(list, kinds);
        expect(pageOf(list, labels, 2, structuredClone(venue))).toEqual(pageOf(list, labels, 2, venue));
      }),
      runs(40),
    );
  });

  it('has every paper once', () => {
    const list = [...subjects, ...subjects].map((title, at) => ({ id: `p${at % 7}`, title }));
    expect(venueOf(list)).toEqual(venueOf(list.slice(0, 7)));
  });
});

describe('one more liked paper', () => {
  it('never lets what is nearest to it fall behind', () => {
    held(
      fc.property(papers(60), labelling, (list, kinds) => {
        const venue = venueOf(list);
        const { positives, passed } = labelsOf(list, kinds);
        const plain = positives.map(({ id }) => ({ id }));
        const free = bestFirst(venue, { positives: plain, passed });
        fc.pre(free.length > 3);
        const added = free[free.length >> 1] as string;
        const rest = (labels: Labels) => bestFirst(venue, labels).filter((id) => id !== added);
        const alone = scoresOf(
          venue.space,
          likedProfile(venue.space, settleLabels({ positives: [{ id: added }], passed }, venue.rowOf)),
        );
        const scoreOf = (id: string) => alone[venue.rowOf.get(id) as number] as number;
        const nearest = rest({ positives: plain, passed }).reduce((best, id) =>
          scoreOf(id) > scoreOf(best) ? id : best,
        );
        const after = rest({ positives: [...plain, { id: added }], passed }).indexOf(nearest);
        expect(after).toBeLessThanOrEqual(plain.length === 0 ? 0 : rest({ positives: plain, passed }).indexOf(nearest));
      }),
    );
  });
});
