import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../tests/property-runs';
import { mergeNote, mergeTags } from './merge';

/** fast-check prints the seed of a failure; `{ seed, path }` here plays it again. */
const runs = propertyRuns(import.meta.url)(5_000);

const piece = fc.constantFrom('a', 'b', ' ', '\n', '- ', '語', '😀', '🈀', '👩‍👩‍👧', '\r\n', 'é', '\u202e');
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

/** What an editor made of `base`: at some places something was taken away and a text put in that is nowhere else. */
const editOf = (base: string, mark: string) =>
  fc
    .array(fc.record({ at: fc.nat(30), away: fc.nat(4), into: fc.constantFrom('', 'x', 'y\nz', '😁') }), {
      maxLength: 3,
    })
    .map((splices) => {
      const letters = [...base];
      splices.forEach(({ at, away, into }, i) => {
        letters.splice(at % (letters.length + 1), away, into && `${mark}${i}${into}${mark}`);
      });
      return letters.join('');
    });

const both = text.chain((base) => fc.tuple(editOf(base, '«'), fc.constant(base), editOf(base, '»')));

const putIn = (edited: string, mark: string) => edited.match(new RegExp(`${mark}\\d[^«»]*${mark}`, 'g')) ?? [];
const sortedLines = (note: string) => note.split('\n').sort();

describe('two changes of one note', () => {
  it.each([
    ['apart, both are made', 'One two three', 'one two three', 'one two THREE', 'One two THREE'],
    ['in two lines, both are made', '- one!\n- two', '- one\n- two', '- one\n- two?', '- one!\n- two?'],
    ['one line longer, one more line', 'mine, longer', 'mine', 'mine\n\ntheirs', 'mine, longer\n\ntheirs'],
    ['a line less, a line more', 'l1\n', 'l1\nl2\n', 'l1\nl2\nl3\n', 'l1\nl3\n'],
    ['at one place, both lines are kept', 'so close!', 'so', 'so far', 'so close!\nso far'],
    ['at one place in the middle', 'a\nb1\nc', 'a\nb\nc', 'a\nb2\nc', 'a\nb1\nb2\nc'],
    ['two first texts', 'mine', '', 'theirs', 'mine\ntheirs'],
    ['the same change is made once', 'a new', 'a', 'a new', 'a new'],
    ['one that has the other is enough', 'abc', '', 'ab', 'abc'],
    ['one that has the other and more', 'p\nx\nq', 'p\nq', 'p\nx\nQ', 'p\nx\nQ'],
    ['one that has the other in its middle', 'p\nb\nq', 'p\nq', 'p\na\nb\nc\nq', 'p\na\nb\nc\nq'],
    ['changed here, emptied there', 'abc', 'ab', '', 'abc'],
    ['emptied here, changed there', ' ', 'ab', 'abc', 'abc'],
    ['emptied here only', '', 'ab', 'ab', ''],
    ['two halves of an emoji', '😀', '😁', '😁!', '😀\n😁!'],
  ])('%s', (_name, mine, base, theirs, merged) => {
    expect(mergeNote(mine, base, theirs)).toBe(merged);
  });

  it('take the change of the one that changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (base, changed) => {
        expect(mergeNote(changed, base, base)).toBe(changed);
        expect(mergeNote(base, base, changed)).toBe(changed);
        expect(mergeNote(changed, base, changed)).toBe(changed);
      }),
      runs,
    );
  });

  it('drop nothing that either put in', () => {
    fc.assert(
      fc.property(both, ([mine, base, theirs]) => {
        const merged = mergeNote(mine, base, theirs);
        for (const added of [...putIn(mine, '«'), ...putIn(theirs, '»')]) expect(merged).toContain(added);
      }),
      runs,
    );
  });

  it('drop nothing that neither took away', () => {
    fc.assert(
      fc.property(both, fc.nat(20), ([mine, base, theirs], at) => {
        const kept = '\u{1F511}';
        const [before, after] = [base.slice(0, at), base.slice(at)];
        const merged = mergeNote(before + kept + mine, before + kept + after, before + theirs + kept + after);
        expect(merged).toContain(kept);
      }),
      runs,
    );
  });

  it('come to the same lines whoever merges', () => {
    fc.assert(
      fc.property(both, ([mine, base, theirs]) => {
        const [one, other] = [mergeNote(mine, base, theirs), mergeNote(theirs, base, mine)];
        if (one.trim() !== '') expect(sortedLines(one)).toEqual(sortedLines(other));
      }),
      runs,
    );
  });

  it('are made once where one is told twice', () => {
    fc.assert(
      fc.property(both, ([mine, base, theirs]) => {
        const merged = mergeNote(mine, base, theirs);
        expect(mergeNote(merged, theirs, theirs)).toBe(merged);
        expect(mergeNote(mine, mine, merged)).toBe(merged);
        for (const added of [...putIn(mine, '«'), ...putIn(theirs, '»')])
          expect(mergeNote(merged, base, theirs).split(added).length).toBeGreaterThan(1);
      }),
      runs,
    );
  });

  it('never part the halves of a character', () => {
    fc.assert(
      fc.property(both, ([mine, base, theirs]) => {
        expect(mergeNote(mine, base, theirs)).not.toMatch(/\p{Cs}/u);
      }),
      runs,
    );
  });
});

it('merges tags as sets, in the stored order', () => {
  expect(mergeTags(['a', 'b'], ['a', 'b'], ['b', 'c'])).toEqual(['b', 'c']);
  expect(mergeTags(['a', 'new'], ['a', 'b'], ['a', 'b', 'c'])).toEqual(['a', 'c', 'new']);
  expect(mergeTags([], ['LoRA'], ['lora'])).toEqual([]);
});
