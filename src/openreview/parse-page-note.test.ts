import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePaper } from '../domain/paper';
import { withPageNote } from './parse-page-note';

const paper = {
  id: 'abcdefghij',
  title: 'Hybrid2 ODE',
  titleIsTypeset: true as const,
  authors: ['Ann Lee'],
  authorsOmitted: 51,
  venueText: 'ICML 2024 Oral',
  venueId: 'ICML.cc/2024/Conference',
  seenAt: 7,
};

it('adds what API v2 told the page', () => {
  const content = {
    title: { value: 'Hybrid$^2$\n ODE' },
    authors: { value: ['Ann Lee', 'Bo Ito'] },
    abstract: { value: ' About. ' },
    TLDR: { value: 'Short.' },
    keywords: { value: ['ode', 'hybrid'] },
    primary_area: { value: 'theory' },
    venue: { value: 'ICML 2024 Oral' },
    venueid: { value: 'ICML.cc/2024/Conference' },
    pdf: { value: '/pdf/xyz.pdf' },
    _bibtex: { value: '@x{}' },
  };
  const { titleIsTypeset: _typeset, authorsOmitted: _omitted, ...rest } = paper;
  expect(withPageNote(paper, { id: paper.id, forum: paper.id, number: 39, content })).toEqual({
    ...rest,
    title: 'Hybrid$^2$ ODE',
    authors: ['Ann Lee', 'Bo Ito'],
    abstract: 'About.',
    tldr: 'Short.',
    keywords: ['ode', 'hybrid'],
    primaryArea: 'theory',
    track: 'oral',
    number: 39,
    bibtex: '@x{}',
    pdfUrl: 'https://openreview.net/pdf?id=abcdefghij',
  });
});

it('reads API v1 and authors as objects', () => {
  const seen = withPageNote(paper, {
    id: paper.id,
    content: { title: 'T', 'TL;DR': 'Short.', authors: [{ fullname: 'Ann Lee' }, { fullname: 'Bo Ito' }] },
  });
  expect(seen).toMatchObject({ title: 'T', tldr: 'Short.', authors: ['Ann Lee', 'Bo Ito'] });
});

it.each([
  ['nothing', undefined],
  ['another paper', { id: 'klmnopqrst', content: { title: 'Other' } }],
  ['a reply', { id: paper.id, forum: 'klmnopqrst', content: { title: 'Review' } }],
  ['no content', { id: paper.id }],
  ['an absurd title', { id: paper.id, content: { title: 'x'.repeat(3_000) } }],
])('leaves the paper as the card shows it: %s', (_name, source) => {
  expect(withPageNote(paper, source)).toEqual(paper);
});

it('makes a paper of any stranger’s word', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('title', 'authors', 'keywords', 'abstract', 'venue', 'pdf'), fc.anything()),
      (content) => {
        const seen = withPageNote(paper, { id: paper.id, number: 1, content });
        expect(parsePaper(seen)).toEqual(seen);
      },
    ),
  );
});
