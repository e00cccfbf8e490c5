import { expect, test } from 'vitest';
import type { SectionSource } from './draft-settings';
import { inListedOrder, moveSource, toggleTagSection } from './section-order';

const track = (name: string): SectionSource => ({ kind: 'track', name });
const tag = (name: string): SectionSource => ({ kind: 'tag', name });
const names = (sources: readonly SectionSource[]) => sources.map((source) => source.name).join(' ');
const shown = [track('oral'), track('spotlight'), track('poster')];

test('the first move lists every section that is shown', () => {
  expect(names(moveSource({ listed: [], shown }, track('poster'), -1))).toBe('oral poster spotlight');
  expect(names(moveSource({ listed: [], shown }, track('oral'), 1))).toBe('spotlight oral poster');
});

test('nothing moves beyond the ends, and what is not shown does not move', () => {
  expect(moveSource({ listed: [], shown }, track('oral'), -1)).toEqual([]);
  expect(moveSource({ listed: shown, shown }, track('poster'), 1)).toEqual(shown);
  expect(moveSource({ listed: shown, shown }, tag('oral'), 1)).toEqual(shown);
});

test('a listed tag without papers keeps its place while others move around it', () => {
  const listed = [track('oral'), tag('later'), track('spotlight')];
  expect(names(moveSource({ listed, shown }, track('spotlight'), -1))).toBe('spotlight later oral poster');
});

test('a tag becomes the last section, and none again, whatever its case', () => {
  const made = toggleTagSection({ listed: [], shown }, 'LoRA');
  expect(names(made)).toBe('oral spotlight poster LoRA');
  expect(names(toggleTagSection({ listed: made, shown }, 'lora'))).toBe('oral spotlight poster');
});

test('a tag and a track of one name are two sections', () => {
  const made = toggleTagSection({ listed: [], shown }, 'oral');
  expect(made).toEqual([...shown, tag('oral')]);
  expect(toggleTagSection({ listed: made, shown }, 'oral')).toEqual(shown);
});

test('sections follow the list, then their own order, and the untracked come last', () => {
  const sections: { heading: string; source?: SectionSource }[] = [
    { heading: 'other' },
    ...shown.map((source) => ({ heading: source.name, source })),
  ];
  const headings = (listed: SectionSource[]) => inListedOrder(sections, listed).map((section) => section.heading);
  expect(headings([])).toEqual(['oral', 'spotlight', 'poster', 'other']);
  expect(headings([track('poster'), tag('gone')])).toEqual(['poster', 'oral', 'spotlight', 'other']);
});
