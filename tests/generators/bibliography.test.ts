import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultDraftSettings } from '../../src/domain/draft-settings';
import type { AnnotatedPaper } from '../../src/draft/sections';
import { type TakeKind, takeAlong } from '../../src/draft/take-along';
import { annotated } from './example-draft';
import { hostileLines, titleText } from './hostile-texts';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const realPapers = '../shared/data/icml2024.json';
const venueId = 'ICML.cc/2024/Conference';

const take = (kind: TakeKind, items: AnnotatedPaper[]) =>
  takeAlong(kind, {
    venueId,
    items,
    settings: defaultDraftSettings(venueId),
    date: { year: 2024, month: 7, day: 10, offsetMinutes: 540 },
    words: { title: 'T', untracked: 'other' },
  }).text;

const items = (titles: readonly string[], authors: readonly string[]) =>
  titles.map((title, i) => {
    const entry = annotated({ id: `paper${i}`, createdAt: i, note: 'x', title });
    return { ...entry, paper: { ...entry.paper, venueId, authors: ['Ann Lee', ...authors] } };
  });

const read = (from: string, text: string): { id: string; title?: string; author?: unknown[]; URL?: string }[] =>
  JSON.parse(
    execFileSync('pandoc', ['--from', from, '--to', 'csljson'], {
      input: text,
      stdio: 'pipe',
      maxBuffer: 1e8,
    }).toString(),
  );

describe.skipIf(!hasPandoc)('a bibliography in pandoc (needs pandoc on the PATH)', () => {
  const titles = [...hostileLines, ...fc.sample(titleText, { numRuns: 300, seed: 1 })];

  it('has every paper once, whatever is in titles and names', () => {
    const some = items(titles, hostileLines);
    for (const [kind, from] of [
      ['bibtex', 'bibtex'],
      ['csl-json', 'csljson'],
    ] as const) {
      const entries = read(from, take(kind, some));
      expect(entries.map(({ URL: url }) => url).sort()).toEqual(
        some.map(({ paper }) => `https://openreview.net/forum?id=${paper.id}`).sort(),
      );
      expect(new Set(entries.map(({ id }) => id)).size).toBe(some.length);
    }
  });

  it.skipIf(!existsSync(realPapers))(`has real papers under their titles (needs ${realPapers})`, () => {
    const real = JSON.parse(readFileSync(realPapers, 'utf8')) as { title: string }[];
    const some = items(
      real.map(({ title }) => title),
      [],
    );
    const letters = (text = '') => text.replace(/<[^>]+>|\\[a-z]+|[^\p{L}\p{N}]/giu, '').toLowerCase();
    const byUrl = new Map(read('csljson', take('csl-json', some)).map((entry) => [entry.URL, entry]));
    for (const { paper } of some)
      expect(letters(byUrl.get(`https://openreview.net/forum?id=${paper.id}`)?.title)).toBe(letters(paper.title));
    expect(read('bibtex', take('bibtex', some)).length).toBe(some.length);
  });
});
