import { expect, test } from 'vitest';
import { changeOf } from './change';

test('the stretch that changed, of a text and of lines', () => {
  expect(changeOf('one two three', 'one 2 three')).toEqual({ start: 4, end: 7, now: '2' });
  expect(changeOf('aa', 'aaa')).toEqual({ start: 2, end: 2, now: 'a' });
  expect(changeOf(['a', 'b'], ['a', 'x', 'b'])).toEqual({ start: 1, end: 1, now: ['x'] });
  expect(changeOf('', '')).toEqual({ start: 0, end: 0, now: '' });
});

test('an emoji changes as a whole', () => {
  expect(changeOf('a😀b', 'a😁b')).toEqual({ start: 1, end: 3, now: '😁' }); // the same first half
  expect(changeOf('a😀b', 'a🈀b')).toEqual({ start: 1, end: 3, now: '🈀' }); // the same second half
  expect(changeOf('\ud83d', '😀')).toEqual({ start: 0, end: 1, now: '😀' });
});
