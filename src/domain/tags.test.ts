import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addTag, addTags, hasTag, normalTag, removeTag, tagKey, withoutTags } from './tags';

it.each([
  ['  LoRA ', 'LoRA'],
  ['ＬｏＲＡ', 'LoRA'],
  ['ﾅｶﾞﾒ  tag', 'ナガメ tag'],
  ['a\n\tb', 'a b'],
  [',、 ,', ''],
  ['みんな好きそう', 'みんな好きそう'],
])('normalises %j to %j', (text, tag) => {
  expect(normalTag(text)).toBe(tag);
});

it('normalises once and for all', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normalTag(normalTag(text)) === normalTag(text)));
});

it('compares without case and adds nothing twice', () => {
  expect(tagKey('LoRA')).toBe(tagKey(' ｌｏｒａ'));
  expect(addTag(['LoRA'], 'lora')).toEqual(['LoRA']);
  expect(addTag(['LoRA'], ' DPO ')).toEqual(['LoRA', 'DPO']);
  expect(addTag([], ' , ')).toEqual([]);
  expect(removeTag(['LoRA', 'DPO'], 'lora')).toEqual(['DPO']);
  expect(hasTag(['LoRA'], 'LORA')).toBe(true);
});

it('takes ten thousand tags in one go', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `tag ${i}`);
  expect(addTags([], [...many, ...many])).toEqual(many);
  expect(withoutTags(many, many.slice(1))).toEqual(['tag 0']);
});
