import { expect, it } from 'vitest';
import { isPaperMemory, readPaperMemory } from './papermemory';

/** An entry as PaperMemory writes it; the fields and their order are those of its own test data. */
const entry = (fields: Record<string, unknown>) => ({
  addDate: '2021-11-25T19:05:49.810Z',
  author: 'Ada Author and Ben Writer',
  bibtex: '',
  codeLink: '',
  count: 2,
  favorite: false,
  favoriteDate: '',
  id: 'OR-ICLR-2022_EZNOb_uNpJk',
  key: 'author2022',
  lastOpenDate: '2021-11-26T19:05:52.167Z',
  md: '[A title](https://openreview.net/pdf?id=EZNOb_uNpJk)',
  note: 'Good idea.',
  pdfLink: 'https://openreview.net/pdf?id=EZNOb_uNpJk',
  source: 'openreview',
  tags: ['climate', 'GAN', 'gan'],
  title: 'A\n  title',
  venue: 'ICLR',
  year: '2022',
  ...fields,
});

const read = (...entries: ReturnType<typeof entry>[]) =>
  readPaperMemory({ ...Object.fromEntries(entries.map((each) => [each.id, each])), __dataVersion: 508 }, 99);

it('takes papers of OpenReview by the forum id in their link', () => {
  expect(read(entry({}))).toEqual({
    found: [
      {
        paper: {
          id: 'EZNOb_uNpJk',
          title: 'A title',
          authors: ['Ada Author', 'Ben Writer'],
          seenAt: Date.UTC(2021, 10, 26, 19, 5, 52, 167),
        },
        annotation: {
          paperId: 'EZNOb_uNpJk',
          note: 'Good idea.',
          tags: ['climate', 'GAN'],
          createdAt: Date.UTC(2021, 10, 25, 19, 5, 49, 810),
          editedAt: Date.UTC(2021, 10, 26, 19, 5, 52, 167),
        },
      },
    ],
    skipped: [],
  });
});

it.each([
  ['a hyphen in front', { pdfLink: 'https://openreview.net/pdf?id=-5Xp_abcDE' }, '-5Xp_abcDE'],
  ['http', { pdfLink: 'http://openreview.net/pdf?id=abcdefghi' }, 'abcdefghi'],
  ['a forum address', { pdfLink: 'https://openreview.net/forum?id=abcdefghi&referrer=x' }, 'abcdefghi'],
  ['an attachment', { pdfLink: 'https://openreview.net/attachment?id=abcdefghi&name=pdf' }, 'abcdefghi'],
  [
    'its own id being another',
    { id: 'OR-ICLR-2022_Xp', pdfLink: 'https://openreview.net/pdf?id=-5Xp_abcDE' },
    '-5Xp_abcDE',
  ],
  [
    'the BibTeX alone',
    {
      pdfLink: 'http://arxiv.org/pdf/1703.10593v7',
      md: '',
      bibtex: 'url={https://openreview.net/forum?id=abcdefghi},',
    },
    'abcdefghi',
  ],
])('reads the id from a link with %s', (_what, fields, id) => {
  expect(read(entry(fields)).found.map(({ paper }) => paper.id)).toEqual([id]);
});

it('says what it skips, and why', () => {
  const arxiv = entry({ id: 'Arxiv-1703.10593', title: 'Arxiv', pdfLink: 'http://arxiv.org/pdf/1703.10593v7', md: '' });
  const reply = entry({
    id: 'OR-1',
    title: 'A reply',
    pdfLink: 'https://openreview.net/forum?id=aaaaaaaaa&noteId=bbbbbbbbb',
    md: '',
  });
  const elsewhere = entry({
    id: 'OR-4',
    title: 'Elsewhere',
    pdfLink: 'https://openreview.net.example/pdf?id=aaaaaaaaa',
    md: '',
  });
  const untouched = entry({ id: 'OR-2', title: 'Only seen', note: 'Under review @ ICLR  2022 (25/11/2021)', tags: [] });
  const broken = entry({ id: 'OR-3', title: 'Broken', tags: 'climate' });
  expect(read(arxiv, reply, elsewhere, untouched, broken)).toEqual({
    found: [],
    skipped: [
      { title: 'Arxiv', reason: 'no-forum' },
      { title: 'A reply', reason: 'no-forum' },
      { title: 'Elsewhere', reason: 'no-forum' },
      { title: 'Only seen', reason: 'nothing-written' },
      { title: 'Broken', reason: 'unreadable' },
    ],
  });
});

it('keeps both notes where one forum has two entries', () => {
  const { found } = read(
    entry({ note: 'first', tags: ['a'] }),
    entry({ id: 'OR-ICLR-2021_EZNOb_uNpJk', note: 'second', tags: ['A', 'b'], addDate: '2020-01-01T00:00:00.000Z' }),
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.annotation).toMatchObject({
    note: 'first\n\nsecond',
    tags: ['a', 'b'],
    createdAt: Date.UTC(2020, 0, 1),
  });
});

it('takes now for a date that is none', () => {
  expect(read(entry({ addDate: 'soon', lastOpenDate: undefined })).found[0]?.annotation).toMatchObject({
    createdAt: 99,
    editedAt: 99,
  });
});

it('knows an export from other JSON', () => {
  expect(isPaperMemory({ __dataVersion: 508 })).toBe(true);
  expect(isPaperMemory({ 'OR-ICLR-2022_EZNOb_uNpJk': entry({}) })).toBe(true);
  expect(isPaperMemory({})).toBe(false);
  expect(isPaperMemory({ kininaru: 'notebook' })).toBe(false);
  expect(isPaperMemory({ name: 'x', version: '1', dependencies: {} })).toBe(false);
});
