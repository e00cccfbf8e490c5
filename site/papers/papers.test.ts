import { expect, test } from 'vitest';
import type { SitePaper, Track } from '../site-paper';
import { inventPapers, TRACK_SIZES, withExtraPapers } from './papers';

const papers = inventPapers();

test('the same seed gives the same papers, another one others', () => {
  expect(inventPapers()).toEqual(papers);
  expect(inventPapers(7).map((paper) => paper.title)).not.toEqual(papers.map((paper) => paper.title));
});

test('there are as many papers of each track as a real venue has, track after track', () => {
  const tracks = papers.map((paper) => paper.track);
  const sizes = Object.entries(TRACK_SIZES) as [Track, number][];
  expect(tracks).toEqual(sizes.flatMap(([track, size]) => Array<Track>(size).fill(track)));
});

test('ids have every legal shape and are unique', () => {
  const ids = papers.map((paper) => paper.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{9,12}$/);
  for (const shape of [/^-/, /^_/, /^\d/, /^\d+$/, /^.{9}$/, /^.{11}$/, /^.{12}$/]) {
    expect(ids.some((id) => shape.test(id))).toBe(true);
  }
  const lower = ids.map((id) => id.toLowerCase());
  expect(new Set(lower).size).toBeLessThan(ids.length);
});

test('titles are unique, and some are as awkward as titles get', () => {
  const titles = papers.map((paper) => paper.title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const sign of [
    '$^2$',
    '$\\ell_1$',
    ' | ',
    '{{ ',
    '{% ',
    ': ',
    '"',
    "'",
    '[',
    '<',
    '_',
    '*',
    '`',
    '語',
    '&',
    '\\',
  ]) {
    expect(titles.some((title) => title.includes(sign))).toBe(true);
  }
  expect(Math.max(...titles.map((title) => title.length))).toBe(250);
});

test('authors have ids, 71 of them on one paper', () => {
  for (const paper of papers) expect(paper.authorIds?.length).toBe(paper.authors.length);
  expect(Math.max(...papers.map((paper) => paper.authors.length))).toBe(71);
});

test('extra papers come first in their order, and replace the one with their id', () => {
  const known = papers[5];
  if (!known) throw new Error('no papers');
  const extra: SitePaper[] = [
    { id: 'fromAtest1', title: 'First', authors: ['Ada Example'], track: 'poster' },
    { id: known.id, title: 'Second', authors: ['Ada Example'], track: 'oral' },
  ];
  const all = withExtraPapers(papers, extra);
  expect(all.slice(0, 2)).toEqual(extra);
  expect(all.filter((paper) => paper.id === known.id)).toHaveLength(1);
  expect(all).toHaveLength(papers.length + 1);
});
