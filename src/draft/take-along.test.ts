import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { annotated } from '../../tests/generators/example-draft';
import { hostileLines, hostileNotes } from '../../tests/generators/hostile-texts';
import { asTyped, renderedPapers, shapeOfNote } from '../../tests/generators/rendered-post';
import { defaultDraftSettings } from '../domain/draft-settings';
import { cleanLine } from './clean-text';
import { noteTree } from './note-tree';
import type { AnnotatedPaper } from './sections';
import { type TakeKind, takeAlong } from './take-along';

const venueId = 'ICML.cc/2024/Conference';
const take = (kind: TakeKind, items: AnnotatedPaper[], settings = {}) =>
  takeAlong(kind, {
    venueId,
    items,
    settings: { ...defaultDraftSettings(venueId), ...settings },
    date: { year: 2024, month: 7, day: 10, offsetMinutes: 540 },
    words: { title: 'T', untracked: 'other' },
  });
const hostile = [...hostileLines, ...hostileNotes].map((note, i) =>
  annotated({ id: `paper${i}`, createdAt: i, note, title: hostileLines[i] ?? 'T' }),
);
const paper = (facts: Partial<AnnotatedPaper['paper']>, createdAt = 0): AnnotatedPaper => {
  const entry = annotated({ id: `paper${createdAt}`, createdAt, note: 'x' });
  return { ...entry, paper: { ...entry.paper, authors: ['Ann Lee', 'Bo Ito'], venueId, ...facts } };
};

it('is HTML for pasting, with every title and note as it was typed, and Markdown where HTML is not taken', () => {
  const { html = '', text } = take('rich-text', hostile);
  const { document } = new Window();
  document.body.innerHTML = html;
  const papers = renderedPapers(document.body as unknown as Element);
  for (const {
    paper: { id, title },
    annotation,
  } of hostile)
    expect
      .soft({ title, ...papers.get(id) })
      .toEqual({ title: asTyped(cleanLine(title)), note: shapeOfBlocks(annotation.note) });
  expect([...document.querySelectorAll('*')].map(({ tagName }) => tagName)).not.toContain('SCRIPT');
  expect(text).toMatch(/^\[ICML 2024\]\(https:.*\)\n\n## oral\n\n- \[/);
});

/** A block of a formula has its own dollars here. */
const shapeOfBlocks = (note: string): string =>
  shapeOfNote(noteTree(note)).replace(/\$(x_1\*y\+z----\{\{w\}\}|x\+y)\$/g, '$$$$$1$$$$');

it('shows a card as a link and no HTML of the opening as HTML', () => {
  const opening =
    '{% linkpreview "https://x.y/a?b=1" %}\n\n| a |\n|---|\n| b |\n\n<script>1</script>\n\n[c](javascript:1)';
  const { html } = take('rich-text', [], { opening });
  expect(html).toContain('<a href="https://x.y/a?b=1">https://x.y/a?b=1</a>');
  expect(html).toContain('<td>b</td>');
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('<a href="">c</a>');
});

it('is a bibliography in the order of the draft, with the venue’s own entries where there are, and no key twice', () => {
  const own = '@inproceedings{lee2024on,\n  title={{On} It}\n}';
  const items = [
    paper({ title: 'On $O(n)$ & 100% of It', authorsOmitted: 3 }, 0),
    paper({ bibtex: `${own}\n` }, 1),
    paper({ bibtex: own }, 2),
    paper({ bibtex: '@article{x, title={a}} @article{y, title={b}}' }, 3),
    paper({ authors: ['Müller, Inc. and Sons', 'X'], title: 'a } {b' }, 4),
  ];
  expect(take('bibtex', items)).toMatchObject({ fileName: 'icml2024.bib' });
  expect(take('bibtex', items).text).toBe(
    [
      '@inproceedings{lee2024on,\n  title = {{On $O(n)$ \\& 100\\% of It}},\n  author = {Ann Lee and Bo Ito and others},\n  booktitle = {ICML 2024},\n  year = {2024},\n  url = {https://openreview.net/forum?id=paper0}\n}\n',
      '@inproceedings{lee2024onb,\n  title={{On} It}\n}\n',
      '@inproceedings{lee2024onc,\n  title={{On} It}\n}\n',
      '@inproceedings{lee2024title,\n  title = {{A Title}},\n  author = {Ann Lee and Bo Ito},\n  booktitle = {ICML 2024},\n  year = {2024},\n  url = {https://openreview.net/forum?id=paper3}\n}\n',
      '@inproceedings{sons2024a,\n  title = {{a  b}},\n  author = {{Müller, Inc. and Sons} and X},\n  booktitle = {ICML 2024},\n  year = {2024},\n  url = {https://openreview.net/forum?id=paper4}\n}\n',
    ].join('\n'),
  );
});

/** The part of CSL's schema that is used; it allows no other keys. */
const name = z.union([
  z.strictObject({ family: z.string(), given: z.string(), 'non-dropping-particle': z.string().optional() }),
  z.strictObject({ literal: z.string() }),
]);
const csl = z.array(
  z.strictObject({
    id: z.string().min(1),
    type: z.enum(['paper-conference', 'article']),
    title: z.string(),
    author: z.array(name).optional(),
    issued: z.strictObject({ 'date-parts': z.array(z.array(z.number()).min(1).max(3)).min(1).max(2) }).optional(),
    'container-title': z.string().optional(),
    abstract: z.string().optional(),
    keyword: z.string().optional(),
    URL: z.string(),
  }),
);

it('is CSL-JSON under the same keys', () => {
  const items = [
    paper({ title: 'One', authors: ['Ludwig van Beethoven', '山田太郎', 'J. S. Bach'], keywords: ['a', 'b'] }, 0),
    paper({ title: 'One', authors: ['Beethoven'], abstract: 'b' }, 1),
  ];
  const [first, second] = csl.parse(JSON.parse(take('csl-json', items).text));
  expect(first).toEqual({
    id: 'beethoven2024one',
    type: 'paper-conference',
    title: 'One',
    author: [
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
      { literal: '山田太郎' },
      { family: 'Bach', given: 'J. S.' },
    ],
    issued: { 'date-parts': [[2024]] },
    'container-title': 'ICML 2024',
    keyword: 'a, b',
    URL: 'https://openreview.net/forum?id=paper0',
  });
  expect(second?.id).toBe('beethoven2024oneb');
});

it.each(['rich-text', 'bibtex', 'csl-json'] as const)('may be of nothing: %s', (kind) => {
  expect(take(kind, []).fileName).toMatch(/^icml2024\./);
});
