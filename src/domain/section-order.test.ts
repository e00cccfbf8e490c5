import { expect, test } from 'vitest';
import type { DraftSection, SectionSource } from './draft-settings';
import { inListedOrder, moveSource, toggleTagSection } from './section-order';

const track = (name: string): SectionSource => ({ kind: 'track', name });
const tag = (name: string): SectionSource => ({ kind: 'tag', name });
const as = (...sources: SectionSource[]): DraftSection[] => sources.map((source) => ({ source }));
const nameOf = (source: SectionSource) => (source.kind === 'rest' ? 'rest' : source.name);
const names = (sections: readonly DraftSection[]) => sections.map(({ source }) => nameOf(source)).join(' ');
const shown = [track('oral'), track('spotlight'), track('poster')];

test('the first move lists every section that is shown', () => {
  expect(names(moveSource({ listed: [], shown }, track('poster'), -1))).toBe('oral poster spotlight');
  expect(names(moveSource({ listed: [], shown }, track('oral'), 1))).toBe('spotlight oral poster');
});

test('nothing moves beyond the ends, and what is not shown does not move', () => {
  const listed = as(...shown);
  expect(moveSource({ listed: [], shown }, track('oral'), -1)).toEqual([]);
  expect(moveSource({ listed, shown }, track('poster'), 1)).toEqual(listed);
  expect(moveSource({ listed, shown }, tag('oral'), 1)).toEqual(listed);
});

test('a listed tag without papers keeps its place while others move around it', () => {
  const listed = as(track('oral'), tag('later'), track('spotlight'));
  expect(names(moveSource({ listed, shown }, track('spotlight'), -1))).toBe('spotlight later oral poster');
});

test('a section moves with all that the author gave it, and so does the rest', () => {
  const own: DraftSection = {
    source: tag('a'),
    heading: 'Mine',
    depth: 3,
    above: 'x',
    below: 'y',
    papers: ['RbiBKPtuHp'],
  };
  const rest: DraftSection = { source: { kind: 'rest' }, heading: 'And more' };
  const order = { listed: [own, rest], shown: [tag('a'), rest.source] };
  expect(moveSource(order, tag('A'), 1)).toEqual([rest, own]);
  expect(toggleTagSection(order, 'b')).toEqual([own, rest, { source: tag('b') }]);
});

test('a tag becomes the last section, and none again, whatever its case', () => {
  const made = toggleTagSection({ listed: [], shown }, 'LoRA');
  expect(names(made)).toBe('oral spotlight poster LoRA');
  expect(names(toggleTagSection({ listed: made, shown }, 'lora'))).toBe('oral spotlight poster');
});

test('a tag and a track of one name are two sections', () => {
  const made = toggleTagSection({ listed: [], shown }, 'oral');
  expect(made).toEqual(as(...shown, tag('oral')));
  expect(toggleTagSection({ listed: made, shown }, 'oral')).toEqual(as(...shown));
});

test('sections follow the list, then their own order, and the untracked come last', () => {
  const sections: { heading: string; source?: SectionSource }[] = [
    { heading: 'other' },
    ...shown.map((source) => ({ heading: nameOf(source), source })),
  ];
  const headings = (listed: DraftSection[]) => inListedOrder(sections, listed).map((section) => section.heading);
  expect(headings([])).toEqual(['oral', 'spotlight', 'poster', 'other']);
  expect(headings(as(track('poster'), tag('gone')))).toEqual(['poster', 'oral', 'spotlight', 'other']);
});
