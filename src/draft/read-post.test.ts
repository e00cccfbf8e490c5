import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotated, draftOf } from '../../tests/generators/example-draft';
import { hostileLines } from '../../tests/generators/hostile-texts';
import { propertyRuns } from '../../tests/property-runs';
import { formatIds } from '../domain/draft-settings';
import { composeDraft } from './draft';
import { readPost } from './read-post';
import type { AnnotatedPaper } from './sections';
import { planUpdate } from './update-post';

const runs = propertyRuns(import.meta.url);
const venueId = 'ICML.cc/2024/Conference';
const published = '../shared/docs/the-post.md';

/** What a notebook holds that was empty before the post was merged into it. */
function notebookOf({ papers }: ReturnType<typeof readPost>): AnnotatedPaper[] {
  return papers.map(({ id, title, note, tag, track }, i) => ({
    paper: { id, title, authors: [], seenAt: 1, ...(track && { track }) },
    annotation: { paperId: id, note, tags: tag === undefined ? [] : [tag], createdAt: i, editedAt: i },
  }));
}

function writtenAgain(post: string, options?: Parameters<typeof readPost>[1]): string {
  const read = readPost(post, options);
  const date = { year: 2026, month: 11, day: 25, offsetMinutes: 540 };
  const words = { title: 'another', untracked: 'other' };
  const settings = { ...read.template, venueId: read.venueId ?? venueId };
  return composeDraft({ venueId: settings.venueId, items: notebookOf(read), settings, date, words }).markdown;
}

it.skipIf(!existsSync(published))(`a published post comes back byte for byte (needs ${published})`, () => {
  const post = readFileSync(published, 'utf8');
  expect(writtenAgain(post)).toBe(post);
  expect(readPost(post)).toMatchObject({ format: 'jekyll', venueId, remarks: [] });
});

it('an invented post of the same shape comes back byte for byte', () => {
  const post = readFileSync('tests/generators/example-post.txt', 'utf8');
  expect(writtenAgain(post)).toBe(post);
  expect(readPost(post).remarks).toEqual([]);
});

const line = fc.oneof(
  fc.constantFrom(...hostileLines),
  fc.constantFrom('plain', '- bullet', '  - inner', '', '気になる'),
);
const note = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
const entry = fc.record({
  note,
  title: fc.oneof(fc.constantFrom(...hostileLines), fc.constant('A Title')),
  track: fc.constantFrom('oral', 'poster', ''),
  tags: fc.constantFrom<string[]>(['LoRA'], ['気になる', 'x'], ['# C#'], ['a *b*']),
});
const entries = fc.array(entry, { minLength: 1, maxLength: 6 });
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;
const itemsOf = (found: Entry[]) => found.map((each, i) => annotated({ ...each, id: `-paper_AA${i}`, createdAt: i }));
const sections = [
  { source: { kind: 'tag' as const, name: 'LoRA' } },
  { source: { kind: 'tag' as const, name: '# C#' } },
];

describe.each(formatIds)('a draft for %s', (format) => {
  it('is read and written again as it was', async () => {
    await fc.assert(
      fc.property(entries, fc.boolean(), (found, isListed) => {
        const { markdown } = draftOf(itemsOf(found), { format, ...(isListed && { sections }) });
        expect(writtenAgain(markdown, { format })).toBe(markdown);
        const { papers } = readPost(markdown, { format });
        expect(papers.length).toBe(found.length);
      }),
      runs(20),
    );
  });

  it('grows by what is new, and by nothing else', async () => {
    await fc.assert(
      fc.property(entries, fc.nat(6), fc.boolean(), (found, count, isListed) => {
        const settings = { format, ...(isListed && { sections }) };
        const [all, few] = [itemsOf(found), itemsOf(found).slice(0, count)];
        const post = `${draftOf(few, settings).markdown}\nSee you.\n`;
        const same = planUpdate(post, { items: few, format, untracked: 'other' });
        expect(same.write(new Set())).toBe(post);
        const grown = planUpdate(post, { items: all, format, untracked: 'other' }).write(new Set());
        expect(
          readPost(grown, { format })
            .papers.map(({ id }) => id)
            .sort(),
        ).toEqual(all.map(({ paper }) => paper.id));
        let at = 0;
        for (const line of post.split('\n')) {
          const next = grown.indexOf(line, at);
          expect(next, line).toBeGreaterThanOrEqual(at);
          at = next + line.length;
        }
        expect(planUpdate(grown, { items: all, format, untracked: 'other' }).write(new Set())).toBe(grown);
      }),
      runs(12),
    );
  });

  it('is known by its own signs', () => {
    const { markdown } = draftOf([annotated({ note: 'x' })], { format });
    // Chirpy's own look like plain Jekyll's.
    expect(readPost(markdown).format).toBe(format === 'chirpy' ? 'jekyll' : format);
  });
});
