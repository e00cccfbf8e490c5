import { describe, expect, it } from 'vitest';
import { changeVerdict, parseVerdictChange, verdictOf } from './verdict';

describe('verdictOf', () => {
  it.each([
    ['nothing', { note: ' ', tags: [] }, undefined],
    ['a note', { note: 'so close', tags: [] }, 'curious'],
    ['a tag', { note: '', tags: ['LoRA'] }, 'curious'],
    ['a note and a pass', { note: 'so close', tags: [], verdict: 'pass' as const }, 'pass'],
    ['a pass', { note: '', tags: [], verdict: 'pass' as const }, 'pass'],
    ['curious alone', { note: '', tags: [], verdict: 'curious' as const }, 'curious'],
  ])('of %s', (_name, annotation, verdict) => {
    expect(verdictOf(annotation)).toBe(verdict);
  });
});

describe('changeVerdict', () => {
  it.each([
    ['the first', undefined, { from: null, to: 'curious' }, 'curious'],
    ['another', 'curious', { from: 'curious', to: 'pass' }, 'pass'],
    ['none any more', 'pass', { from: 'pass', to: null }, undefined],
    ['the later of two decisions', 'pass', { from: null, to: 'curious' }, 'curious'],
    ['a decision that who takes one back did not know', 'pass', { from: 'curious', to: null }, 'pass'],
  ] as const)('gives %s', (_name, stored, change, verdict) => {
    expect(changeVerdict(stored, change)).toBe(verdict);
  });
});

it.each([[{ from: null }], [{ from: 'curious', to: 'maybe' }], ['pass'], [{ from: undefined, to: null }]])(
  'a change that is none is refused: %j',
  (change) => {
    expect(() => parseVerdictChange(change, 'verdict')).toThrow(TypeError);
  },
);
