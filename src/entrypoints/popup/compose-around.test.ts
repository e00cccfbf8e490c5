import { expect, test } from 'vitest';
import { defaultDraftSettings } from '../../domain/draft-settings';
import { composeAround, type Work } from './compose-around';

const item = (id: string): Work['items'][number] => ({
  paper: { id, title: id, authors: [], seenAt: 0 },
  annotation: { paperId: id, note: id, tags: [], createdAt: 0, editedAt: 0 },
});
const work = (...ids: string[]): Work => ({ items: ids.map(item), settings: defaultDraftSettings('V') });

const titles = ({ items }: Work) => items.map(({ paper }) => paper.title).join(' ');
const refusing = (title: string) => (some: Work) => {
  if (some.items.some(({ paper }) => paper.title === title)) throw new Error(title);
  return titles(some);
};

test('a draft without trouble is composed once', () => {
  let calls = 0;
  const composed = composeAround(work('aaaaa', 'bbbbb'), (some) => {
    calls += 1;
    return titles(some);
  });
  expect(composed.draft).toBe('aaaaa bbbbb');
  expect(calls).toBe(1);
});

test('a paper that cannot be composed is left out and named', () => {
  const composed = composeAround(work('aaaaa', 'bbbbb', 'ccccc'), refusing('bbbbb'));
  expect(composed.draft).toBe('aaaaa ccccc');
  expect(composed.leftOut.map((paper) => paper.title)).toEqual(['bbbbb']);
});

test('trouble that is nobody’s alone is reported, not thrown', () => {
  const always = () => {
    throw new Error('broken');
  };
  expect(composeAround(work('aaaaa'), always)).toMatchObject({ leftOut: [], error: new Error('broken') });
  const together = (some: Work) => {
    if (some.items.length > 1) throw new Error('together');
  };
  expect(composeAround(work('aaaaa', 'bbbbb'), together).error).toEqual(new Error('together'));
});
