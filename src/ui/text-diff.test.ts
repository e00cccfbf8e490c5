import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDiff } from './text-diff';

const textOf = (parts: ReturnType<typeof findDiff>, side: 'before' | 'after') =>
  parts?.flatMap(({ kind, text }) => (kind === 'same' || kind === side ? [text] : [])).join('');

it('tells words apart, in Japanese too', () => {
  expect(findDiff('a plain idea', 'a good idea')).toEqual([
    { kind: 'same', text: 'a ' },
    { kind: 'before', text: 'plain' },
    { kind: 'after', text: 'good' },
    { kind: 'same', text: ' idea' },
  ]);
  expect(findDiff('東京の論文を読む', '京都の論文を読む')).toEqual([
    { kind: 'before', text: '東京' },
    { kind: 'after', text: '京都' },
    { kind: 'same', text: 'の論文を読む' },
  ]);
});

it('takes words that changed one after the other for one change', () => {
  expect(findDiff('so very close', 'so far away')).toEqual([
    { kind: 'same', text: 'so ' },
    { kind: 'before', text: 'very close' },
    { kind: 'after', text: 'far away' },
  ]);
});

it('gives both texts whole, whatever they hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const parts = findDiff(before, after);
      expect([textOf(parts, 'before'), textOf(parts, 'after')]).toEqual([before, after]);
    }),
  );
});

it('compares long texts by lines, and gives up where that takes too long', () => {
  const lines = (count: number, word: string) => Array.from({ length: count }, (_, i) => `${word} ${i}\n`).join('');
  expect(findDiff(lines(10_000, 'same'), `${lines(10_000, 'same')}one more\n`)?.at(-1)).toEqual({
    kind: 'after',
    text: 'one more\n',
  });
  expect(findDiff(lines(60_000, 'this'), lines(60_000, 'that'))).toBeUndefined();
});
