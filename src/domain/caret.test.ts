import { expect, test } from 'vitest';
import { placeAfter } from './caret';

test('a place before the change stays, one behind it moves along', () => {
  const place = placeAfter('- one\n- two\n- three\n', '- one\n- a longer two\n- three\n');
  expect(place(3)).toBe(3);
  expect(place('- one\n- two\n'.length)).toBe('- one\n- a longer two\n'.length);
});

test('a place inside what is gone moves to where it was cut', () => {
  expect(placeAfter('one two three', 'one three')(6)).toBe(5); // "t" belongs to both ends
  expect(placeAfter('all of it', '')(4)).toBe(0);
  expect(placeAfter('', 'new')(0)).toBe(0);
});
