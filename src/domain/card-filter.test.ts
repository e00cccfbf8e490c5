import { describe, expect, it } from 'vitest';
import { countFilters, type FilteredCard, parseCardFilter, treat, usualFilter } from './card-filter';

const card = (fields: Partial<FilteredCard> = {}): FilteredCard => ({
  isSeen: false,
  note: '',
  tags: [],
  text: 'LoRA for Ｅveryone',
  ...fields,
});

describe('treat', () => {
  it.each([
    ['shows what nobody asked about', {}, {}, 'show'],
    ['fades what was passed', { verdict: 'pass' }, {}, 'fade'],
    ['hides what was seen', { isSeen: true }, { seen: 'hide' }, 'hide'],
    ['does the most that is asked for', { isSeen: true, verdict: 'pass' }, { seen: 'hide' }, 'hide'],
    ['fades what has a note', { note: 'n' }, { noted: 'fade' }, 'fade'],
    ['leaves what is curious by its note', { note: 'n' }, { passed: 'hide' }, 'show'],
    ['keeps only the curious', { tags: ['x'] }, { verdict: 'curious' }, 'show'],
    ['keeps only those without a verdict', { tags: ['x'] }, { verdict: 'none' }, 'hide'],
    ['keeps only a tag, in any case', { tags: ['LoRA'] }, { tag: 'lora' }, 'show'],
    ['keeps no other', { tags: ['DPO'] }, { tag: 'lora' }, 'hide'],
    ['finds all words, of any width and case', {}, { words: ' everyone  lora' }, 'show'],
    ['finds words of the note and the tags', { note: '気になる', tags: ['DPO'] }, { words: '気に dpo' }, 'show'],
    ['hides what lacks one of the words', {}, { words: 'lora nobody' }, 'hide'],
  ] as const)('%s', (_name, fields, filter, treatment) => {
    expect(treat(card(fields), { ...usualFilter, ...filter })).toBe(treatment);
  });
});

it('what is kept of a filter is what becomes of cards, not what was asked of a list', () => {
  const filter = { ...usualFilter, seen: 'hide' as const, words: 'x', verdict: 'pass' as const };
  expect(parseCardFilter(filter)).toEqual({ ...usualFilter, seen: 'hide' });
  for (const bad of [undefined, null, 1, { seen: 'explode' }]) expect(parseCardFilter(bad)).toEqual(usualFilter);
  expect(countFilters(filter)).toBe(3);
  expect(countFilters(usualFilter)).toBe(0);
});
