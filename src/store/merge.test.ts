import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeStateVector, encodeStateVectorFromUpdate } from 'yjs';
import { propertyRuns } from '../../tests/property-runs';
import type { Verdict } from '../domain/verdict';
import { type Merged, mergeChange, mergeCopies, mergeTexts } from './merge';

const id = 'paperAAAA';
const nothing = { note: '', tags: [] };
const runs = propertyRuns(import.meta.url);

const word = fc.constantFrom(
  'so',
  'close',
  '近い',
  'LoRA',
  '🦙',
  'x_1',
  '\n',
  '\n\n',
  ' ',
  '、',
  '- ',
  '\uD83E',
  '\uF8FF',
);
const note = fc.oneof(
  fc.array(word, { maxLength: 14 }).map((words) => words.join('')),
  fc.string({ unit: 'binary' }),
);
const tags = fc.uniqueArray(fc.constantFrom('LoRA', 'DPO', '良い', 'constructor', '__proto__'));
/** On a machine of this name: no two have one client. */
const write = (stored: Merged | typeof nothing, text: string, tagged: string[] = [], machine = 7) =>
  mergeChange(id, stored, { note: text, base: stored.note, addedTags: tagged, removedTags: [] }, machine);

/** The bytes of a state can differ where it says the same. */
const said = ({ note, tags, state }: Merged) => ({
  note,
  tags,
  clocks: [...decodeStateVector(encodeStateVectorFromUpdate(state))].sort(),
});

/** A few lines, and what two editors made of them by adding words and lines, each of its own kind. */
const grown = fc
  .record({
    lines: fc.uniqueArray(fc.constantFrom('α', 'β', 'γ', 'δ', 'ε'), { minLength: 1 }),
    mine: fc.array(fc.record({ at: fc.nat(5), isLine: fc.boolean() }), { maxLength: 4 }),
    theirs: fc.array(fc.record({ at: fc.nat(5), isLine: fc.boolean() }), { maxLength: 4 }),
  })
  .map(({ lines, mine, theirs }) => {
    const words: string[] = [...lines];
    const edited = (name: string, changes: typeof mine) => {
      const own: string[] = [...lines];
      for (const [i, { at, isLine }] of changes.entries()) {
        words.push(`${name}${i}`);
        if (isLine) own.splice(at % (own.length + 1), 0, `${name}${i}`);
        else own[at % own.length] += ` ${name}${i}`;
      }
      return own.join('\n');
    };
    return { base: lines.join('\n'), mine: edited('mine', mine), theirs: edited('theirs', theirs), words };
  });

describe('mergeTexts', () => {
  it.each([
    ['one changed', 'a b', 'a', 'a', 'a b'],
    ['two places', 'the big cat', 'the cat', 'the cat sat', 'the big cat sat'],
    ['two lines', 'one!\ntwo', 'one\ntwo', 'one\ntwo!', 'one!\ntwo!'],
    ['the same change', 'x y', 'x', 'x y', 'x y'],
    ['the same place', 'the dog', 'the cat', 'the bird', 'the bird\nthe dog'],
    [
      'the same place in one line of three',
      'a\nthe dog\nc',
      'a\nthe cat\nc',
      'a\nthe bird\nc',
      'a\nthe bird\nthe dog\nc',
    ],
    ['two first notes', 'mine', '', 'theirs', 'mine\ntheirs'],
    ['one typed on', 'abcd', 'ab', 'abc', 'abcd'],
    ['a line taken away and changed', 'a\nc', 'a\nb\nc', 'a\nb!\nc', 'a\nb!\nc'],
    ['Japanese in two places', 'とても近い話', '近い話', '近い話だ', 'とても近い話だ'],
  ])('%s', (_what, mine, base, theirs, merged) => {
    expect(mergeTexts(mine, base, theirs)).toBe(merged);
    expect(mergeTexts(theirs, base, mine)).toBe(merged);
  });

  it('is the same for both orders, and takes what only one changed', () => {
    fc.assert(
      fc.property(note, note, note, (mine, base, theirs) => {
        expect(mergeTexts(mine, base, theirs)).toBe(mergeTexts(theirs, base, mine));
        expect(mergeTexts(mine, base, base)).toBe(mine);
        expect(mergeTexts(mine, base, mine)).toBe(mine);
      }),
      runs(400),
    );
  });

  it('drops nothing that either wrote, nor what both left', () => {
    fc.assert(
      fc.property(grown, ({ base, mine, theirs, words }) => {
        const merged = mergeTexts(mine, base, theirs);
        for (const word of words) expect(merged).toContain(word);
      }),
      runs(400),
    );
  });
});

describe('mergeChange', () => {
  it('keeps any text as it is, however it came about', () => {
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 6 }), tags, (texts, tagged) => {
        let stored: Merged | typeof nothing = nothing;
        for (const text of texts) stored = write(stored, text, tagged);
        expect(stored.note).toBe(texts.at(-1));
        expect(stored.tags).toEqual(tagged);
        const again = mergeCopies(id, stored, { ...stored });
        expect(again).toMatchObject({ note: stored.note, tags: stored.tags });
      }),
      runs(400),
    );
  });

  it('costs little more than the text', () => {
    let stored = write(nothing, 'x'.repeat(200));
    for (let i = 0; i < 50; i += 1) stored = write(stored, `${'x'.repeat(200)} and ${'y'.repeat(i)}`);
    expect(stored.state.length).toBeLessThan(1_000);
  });
});

describe('mergeCopies', () => {
  const apart = fc.record({ base: note, mine: note, theirs: note, myTags: tags, theirTags: tags });

  it('is the same for both orders, and twice is once', () => {
    fc.assert(
      fc.property(apart, ({ base, mine, theirs, myTags, theirTags }) => {
        const start = write(nothing, base);
        const [a, b] = [write(start, mine, myTags, 1), write(start, theirs, theirTags, 2)];
        const merged = mergeCopies(id, a, b);
        for (const again of [mergeCopies(id, b, a), mergeCopies(id, merged, b), mergeCopies(id, a, merged)])
          expect(said(again)).toEqual(said(merged));
        expect([...merged.tags].sort()).toEqual([...new Set([...myTags, ...theirTags])].sort());
      }),
      runs(400),
    );
  });

  it('gives what the texts alone give, where nothing was taken away', () => {
    fc.assert(
      fc.property(grown, ({ base, mine, theirs }) => {
        const start = write(nothing, base);
        const merged = mergeCopies(id, write(start, mine, [], 1), write(start, theirs, [], 2));
        expect(merged.note).toBe(mergeTexts(mine, base, theirs));
      }),
      runs(400),
    );
  });

  it('takes the verdict that one of them changed, and one for both orders where both did', () => {
    const verdict = fc.constantFrom<Verdict | null>('curious', 'pass', null);
    const judge = (stored: Merged, to: Verdict | null, machine: number) => {
      const change = { note: stored.note, base: stored.note, addedTags: [], removedTags: [] };
      return mergeChange(id, stored, { ...change, verdict: { from: stored.verdict ?? null, to } }, machine);
    };
    fc.assert(
      fc.property(verdict, verdict, verdict, (before, mine, theirs) => {
        const start = judge(write(nothing, 'x'), before, 3);
        const [a, b] = [judge(start, mine, 1), judge(start, theirs, 2)];
        const merged = mergeCopies(id, a, b);
        expect(mergeCopies(id, b, a).verdict).toBe(merged.verdict);
        expect(mergeCopies(id, merged, a).verdict).toBe(merged.verdict);
        if (mine === theirs || theirs === before) expect(merged.verdict ?? null).toBe(mine);
        else if (mine === before) expect(merged.verdict ?? null).toBe(theirs);
        else expect([mine, theirs]).toContain(merged.verdict ?? null);
        expect(write(merged, 'y').verdict).toBe(merged.verdict);
      }),
      runs(200),
    );
  });

  it('needs no states: plain copies meet as well', () => {
    fc.assert(
      fc.property(note, note, (mine, theirs) => {
        const merged = mergeCopies(id, { note: mine, tags: ['a'] }, { note: theirs, tags: ['b'] });
        expect(merged.note).toBe(mergeTexts(mine, '', theirs));
        expect(said(mergeCopies(id, merged, { note: theirs, tags: ['b'] }))).toEqual(said(merged));
      }),
      runs(400),
    );
  });

  it('lets what was merged on two machines meet again', () => {
    const start = write(nothing, 'the cat');
    const [a, b] = [write(start, 'the dog', [], 1), write(start, 'the bird', [], 2)];
    const [here, there] = [mergeCopies(id, a, b), mergeCopies(id, b, a)];
    const onThere = write(there, `${there.note}!`, [], 2);
    expect(mergeCopies(id, write(here, `so: ${here.note}`, [], 1), onThere).note).toBe('so: the bird\nthe dog!');
  });

  it('makes a spoilt state anew from the text beside it', () => {
    const spoilt = { note: 'whole', tags: ['a'], state: new Uint8Array([1, 2, 3, 255]) };
    expect(write({ ...spoilt }, 'whole again')).toMatchObject({ note: 'whole again', tags: ['a'] });
    expect(mergeCopies(id, spoilt, { note: 'whole', tags: ['a'] }).note).toBe('whole');
  });
});
