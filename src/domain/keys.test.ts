import { describe, expect, it } from 'vitest';
import { findCommand, keyOf, type Press, parseKeySettings, usualKeys, withKey } from './keys';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('findCommand', () => {
  it.each([
    ['j', press('j'), 'next'],
    ['J with Caps Lock', press('J'), 'next'],
    ['? by Shift', press('?', { shiftKey: true }), 'help'],
    ['the J key of a Russian keyboard', press('о', { code: 'KeyJ' }), 'next'],
    ['the J key of a kana keyboard', press('ま', { code: 'KeyJ' }), 'next'],
    ['Shift and j', press('J', { shiftKey: true }), undefined],
    ['Ctrl and c', press('c', { ctrlKey: true }), undefined],
    ['Alt and n', press('n', { altKey: true }), undefined],
    ['Cmd and z', press('z', { metaKey: true }), undefined],
    ['Enter', press('Enter'), undefined],
    ['a blank', press(' '), undefined],
    ['a key of nobody', press('q'), undefined],
    ['a dead key', press('Dead', { code: 'KeyJ' }), undefined],
    ['an input method', press('Process', { code: 'KeyJ' }), undefined],
  ])('of %s', (_name, event, command) => {
    expect(findCommand(usualKeys, event)).toBe(command);
  });

  it('knows none while they are off', () => {
    expect(findCommand({ ...usualKeys, isOn: false }, press('j'))).toBeUndefined();
  });
});

it('takes a digit or a sign for a key, and no blank', () => {
  expect([press('1'), press('/'), press('。'), press(' '), press('F5')].map(keyOf)).toEqual([
    '1',
    '/',
    '。',
    undefined,
    undefined,
  ]);
});

describe('withKey', () => {
  it('gives a command another key', () => {
    const changed = withKey(usualKeys, 'next', 'm');
    expect(changed).toMatchObject({ keys: { next: 'm', previous: 'k' } });
    expect(withKey(usualKeys, 'next', 'j')).toEqual(usualKeys);
  });

  it('names the command that has the key', () => {
    expect(withKey(usualKeys, 'next', 'k')).toBe('previous');
  });
});

describe('parseKeySettings', () => {
  it('takes settings as they were kept', () => {
    const kept = { isOn: false, keys: { ...usualKeys.keys, next: 'm' } };
    expect(parseKeySettings(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([
    undefined,
    null,
    'x',
    {},
    { keys: null },
    { keys: { next: 'j' } },
    { keys: { ...usualKeys.keys, next: 'k' } },
    { keys: { ...usualKeys.keys, next: 'jj' } },
    { keys: { ...usualKeys.keys, next: 'J' } },
    { keys: { ...usualKeys.keys, next: '\n' } },
  ])('is as usual for %j', (value) => {
    expect(parseKeySettings(value)).toEqual(usualKeys);
  });
});
