import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enrichPaper, forumUrl, isPaperId, type Paper, paperIdFromUrl, parsePaper } from './paper';

const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
const paperIds = fc.string({ unit: fc.constantFrom(...characters), minLength: 9, maxLength: 13 });

const paper = (fields: Partial<Paper>): Paper => ({
  id: 'abcdefghij',
  title: 'A title',
  authors: [],
  seenAt: 1,
  ...fields,
});

describe('paperIdFromUrl', () => {
  it('finds any legal id, whole, in every shape of link', () => {
    fc.assert(
      fc.property(paperIds, (id) => {
        const shapes = [
          `/forum?id=${id}`,
          `/forum?id=${id}&`,
          `/forum?id=${id}&referrer=%5Bthe%20venue%5D(%2Fgroup%3Fid%3DICML.cc)`,
          `/forum?id=${id}&referrer=[the venue](/group?id=ICML.cc/2024/Conference)`,
          `/forum?referrer=x&id=${id}#discussion`,
          `/forum?id=${id}&noteId=${id}`,
          `/pdf?id=${id}`,
          `/attachment?id=${id}&name=pdf`,
          `https://OpenReview.net/forum?id=${id}`,
          forumUrl(id),
        ];
        for (const shape of shapes) expect(paperIdFromUrl(shape)).toBe(id);
      }),
    );
  });

  it('finds none where the link leads elsewhere', () => {
    for (const href of [
      '/forum?id=abcdefghij&noteId=klmnopqrst',
      '/forum/some_paper_hash',
      '/forum',
      '/forum?id=',
      '/forum?id=a b c d e f',
      '/group?id=abcdefghij',
      '/profile?id=~Ann_Lee1',
      'https://openreview.net.example.org/forum?id=abcdefghij',
      'https://api2.openreview.net/pdf?id=abcdefghij',
      'javascript:alert(1)',
      'https://',
    ])
      expect(paperIdFromUrl(href), href).toBeUndefined();
  });
});

describe('parsePaper', () => {
  it('gives back a paper with every field', () => {
    const whole = paper({
      titleIsTypeset: true,
      authorsOmitted: 51,
      venueId: 'ICML.cc/2024/Conference',
      venueText: 'ICML 2024 Oral',
      track: 'oral',
      pdfUrl: 'https://openreview.net/pdf?id=abcdefghij',
    });
    expect(parsePaper(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    expect(parsePaper({ ...whole, surprise: 1 })).toEqual(whole);
  });

  it('names the field that is wrong', () => {
    for (const [field, value] of [
      ['id', 'a/b'],
      ['title', 3],
      ['authors', 'Ann'],
      ['authors', [1]],
      ['seenAt', Number.NaN],
      ['authorsOmitted', 1.5],
      ['pdfUrl', 'javascript:alert(1)'],
    ] as const)
      expect(() => parsePaper({ ...paper({}), [field]: value })).toThrow(field);
    expect(() => parsePaper(null)).toThrow('paper');
  });
});

describe('enrichPaper', () => {
  it('takes the newer sighting, but never a poorer field', () => {
    const rich = paper({ title: 'Hybrid$^2$', authors: ['A', 'B', 'C'], track: 'oral', venueText: 'ICML 2024 Oral' });
    const poor = paper({ title: 'Hybrid2', titleIsTypeset: true, authors: ['A'], authorsOmitted: 2, seenAt: 9 });
    expect(enrichPaper(rich, poor)).toEqual({ ...rich, seenAt: 9 });
    expect(enrichPaper(poor, rich)).toEqual({ ...rich, seenAt: 9 });
  });

  it('is idempotent and loses no field, whatever is seen in whatever order', () => {
    const sighting = fc.record(
      {
        id: fc.constant('abcdefghij'),
        title: fc.string({ minLength: 1 }),
        authors: fc.array(fc.string()),
        seenAt: fc.nat(),
        titleIsTypeset: fc.constant(true as const),
        authorsOmitted: fc.integer({ min: 1, max: 99 }),
        venueText: fc.string({ minLength: 1 }),
      },
      { requiredKeys: ['id', 'title', 'authors', 'seenAt'] },
    );
    fc.assert(
      fc.property(sighting, sighting, (a, b) => {
        const both = enrichPaper(a, b);
        expect(enrichPaper(both, b)).toEqual(both);
        expect(both.authors.length).toBe(Math.max(a.authors.length, b.authors.length));
        if (a.venueText || b.venueText) expect(both.venueText).toBeTruthy();
        if (!a.titleIsTypeset || !b.titleIsTypeset) expect(both.titleIsTypeset).toBeUndefined();
      }),
    );
  });
});

it('knows a paper id from anything else', () => {
  expect(['RbiBKPtuHp', '-5Xp_abcDE', '_leading09', '0uUHfhXdnH'].every(isPaperId)).toBe(true);
  expect(['', 'a b c d e', '~Ann_Lee1', 'ICML.cc/2024', undefined, 7].some(isPaperId)).toBe(false);
});
