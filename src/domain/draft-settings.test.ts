import { expect, it } from 'vitest';
import { type DraftSettings, defaultDraftSettings, parseDraftSettings } from './draft-settings';

const full: DraftSettings = {
  venueId: 'ICML.cc/2024/Conference',
  format: 'markdown',
  title: '{{ kininaru.venue }} の気になる論文',
  fileName: '2024-07-10-icml2024.md',
  frontMatter: 'title: x # mine\n',
  opening: 'Hello\r\n',
  sections: [
    {
      source: { kind: 'tag', name: 'LoRA' },
      heading: 'Low rank',
      depth: 3,
      above: 'a',
      below: 'b',
      papers: ['RbiBKPtuHp'],
    },
    { source: { kind: 'track', name: 'oral' }, heading: '' },
    { source: { kind: 'rest' } },
  ],
  closing: '',
  shows: ['authors', 'note'],
};

it('reads what it wrote, whatever is absent', () => {
  expect(parseDraftSettings(structuredClone(full))).toEqual(full);
  const usual = defaultDraftSettings('V');
  expect(parseDraftSettings(usual)).toEqual(usual);
});

it('reads the settings of the first version', () => {
  const first = {
    venueId: 'V',
    format: 'jekyll',
    sections: [
      { kind: 'track', name: 'oral' },
      { kind: 'tag', name: 'a' },
    ],
  };
  expect(parseDraftSettings(first)).toEqual({
    ...defaultDraftSettings('V'),
    sections: [{ source: { kind: 'track', name: 'oral' } }, { source: { kind: 'tag', name: 'a' } }],
  });
});

it('leaves out what it does not know', () => {
  const newer = { ...full, format: 'gopher', shows: ['smell', 'note', 'authors', 'note'], mood: 1 };
  expect(parseDraftSettings(newer)).toEqual({ ...full, format: 'jekyll' });
});

it.each([
  [{ ...full, venueId: 1 }, 'venueId is not a string'],
  [{ ...full, sections: [{ source: { kind: 'mood', name: 'x' } }] }, 'section.kind is neither tag nor track nor rest'],
  [{ ...full, sections: [{ source: { kind: 'rest' }, depth: 7 }] }, 'depth is not a heading’s depth'.replace('’', "'")],
  [{ ...full, sections: [{ source: { kind: 'rest' }, papers: ['/'] }] }, 'section.papers has what is not a paper id'],
  [{ ...full, opening: {} }, 'opening is not a string'],
])('refuses what is none: %#', (value, message) => {
  expect(() => parseDraftSettings(value)).toThrow(message);
});
