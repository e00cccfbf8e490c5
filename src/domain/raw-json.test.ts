import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromRawJson, toRawJson } from './raw-json';

const throughJson = (value: unknown) => fromRawJson(JSON.parse(JSON.stringify(toRawJson(value))));

it('brings back whatever a database row can hold', () => {
  const row = {
    text: 'half \uD83E and NUL \0',
    numbers: [1.5, Number.NaN, -0, Number.POSITIVE_INFINITY, 10n],
    absent: undefined,
    when: new Date(5),
    never: new Date(Number.NaN),
    map: new Map<unknown, unknown>([['a', { b: [null] }]]),
    set: new Set([1, 'x']),
    bytes: new Uint8Array([0, 255, 7]),
    like: { $: 'bytes', base64: 'no' },
    constructor: 'x',
  };
  expect(throughJson(row)).toEqual(row);
  const tricky = JSON.parse('{ "__proto__": { "a": 1 }, "b": 2 }');
  expect(Object.entries(throughJson(tricky) as object)).toEqual(Object.entries(tricky));
});

it('brings back any plain value', () => {
  fc.assert(
    fc.property(
      fc.anything({
        withMap: true,
        withSet: true,
        withDate: true,
        withBigInt: true,
        withSparseArray: false,
        withTypedArray: false,
      }),
      (value) => {
        expect(throughJson(value)).toEqual(value);
      },
    ),
  );
});

it('leaves plain values plain, so that a person can read them', () => {
  const plain = { note: 'a\nb', tags: ['x'], n: 1, none: null, yes: true };
  expect(toRawJson(plain)).toEqual(plain);
});

it('describes what no JSON can carry', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(JSON.stringify(toRawJson(circle))).toContain('"other"');
  expect(throughJson(/x/)).toBe('[object RegExp]');
  expect(() => fromRawJson({ $: 'video' })).toThrow('not known');
});
