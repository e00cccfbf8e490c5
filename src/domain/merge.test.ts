import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeNote, mergeTags } from './merge';

it('takes the change of the one that changed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (base, changed) => {
      expect(mergeNote(changed, base, base)).toBe(changed);
      expect(mergeNote(base, base, changed)).toBe(changed);
    }),
  );
});

it('keeps both texts where both changed, the own one first', () => {
  expect(mergeNote('mine, longer', 'mine', 'mine\n\ntheirs')).toBe('mine, longer\n\ntheirs');
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (mine, base, theirs) => {
      const merged = mergeNote(mine, base, theirs);
      const both = [mine, theirs].every((text) => text !== base && text.trim() !== '') && mine !== theirs;
      if (both) expect(merged.startsWith(mine)).toBe(true);
      if (both && !theirs.startsWith(base)) expect(merged.endsWith(theirs)).toBe(true);
    }),
  );
});

it('merges tags as sets, in the stored order', () => {
  expect(mergeTags(['a', 'b'], ['a', 'b'], ['b', 'c'])).toEqual(['b', 'c']);
  expect(mergeTags(['a', 'new'], ['a', 'b'], ['a', 'b', 'c'])).toEqual(['a', 'c', 'new']);
  expect(mergeTags([], ['LoRA'], ['lora'])).toEqual([]);
});
