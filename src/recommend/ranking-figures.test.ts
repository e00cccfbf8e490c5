import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { PaperId } from '../domain/paper';
import type { Labels } from '../domain/recommendation';
import { readPapers, startIndex } from './build-index';
import { finished, venueSteps } from './build-venue';
import type { PaperText } from './paper-texts';
import { bestFirst } from './suggest';

const folder = '../shared/recommend';
const isThere = existsSync(`${folder}/dev.json`);

/** Floors well below what is reached (docs/RECOMMENDER.md): they catch a ranking that broke, not one that got a little worse. */
it.skipIf(!isThere)(`ranks ten readers' topics well, by ${folder}`, () => {
  const all: PaperText[] = JSON.parse(readFileSync(`${folder}/papers-ijcai.json`, 'utf8'));
  const papers = all.filter(({ id }) => /2022|2023/.test(id)); // two years of five are quicker
  const tasks: (Labels & { proto: string; relevant: PaperId[] })[] = JSON.parse(
    readFileSync(`${folder}/dev.json`, 'utf8'),
  );
  const draft = startIndex();
  readPapers(draft, papers);
  const venue = finished(venueSteps(draft));
  const shares = tasks
    .filter(({ proto }) => proto === 'T1')
    .filter((_, at) => at % 5 === 0)
    .flatMap(({ positives, passed, relevant }) => {
      const order = bestFirst(venue, { positives, passed });
      const known = relevant.filter((id) => venue.rowOf.has(id));
      if (known.length < 10) return [];
      return known.filter((id) => order.indexOf(id) < 100).length / Math.min(100, known.length);
    });
  expect(shares.length).toBeGreaterThan(5);
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.5);
});
