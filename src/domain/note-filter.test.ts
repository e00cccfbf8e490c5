import { expect, it } from 'vitest';
import { arrangeNotes, type NotedPaper, type NoteFilter } from './note-filter';
import { countByDay, curiousByArea } from './statistics';

const item = (
  id: string,
  at: number,
  more: Partial<NotedPaper['paper']> & { tags?: string[]; verdict?: 'pass' } = {},
): NotedPaper => {
  const { tags = [], verdict, ...paper } = more;
  return {
    paper: { id, title: `Title ${id}`, authors: [], seenAt: 1, ...paper },
    annotation: { paperId: id, note: 'n', tags, ...(verdict && { verdict }), createdAt: 100 - at, editedAt: at },
  };
};
const items = new Map(
  [
    item('a', 3, { venueId: 'ICML.cc/2024/Conference', track: 'oral', tags: ['LoRA'], primaryArea: 'theory' }),
    item('b', 1, { venueId: 'ICML.cc/2024/Conference', track: 'poster', verdict: 'pass' }),
    item('c', 2, { tags: ['lora', 'DPO'], title: 'A title', primaryArea: 'theory' }),
  ].map((each) => [each.paper.id, each]),
);
const ids = (filter: NoteFilter, order: 'edited' | 'created' | 'alphabet' | 'venue' = 'edited') =>
  arrangeNotes(items, { filter, order }).map(({ paper }) => paper.id);

it('filters by venue, track, tag, verdict and date', () => {
  expect(ids({})).toEqual(['a', 'c', 'b']);
  expect(ids({ venueId: 'ICML.cc/2024/Conference' })).toEqual(['a', 'b']);
  expect(ids({ venueId: '' })).toEqual(['c']);
  expect(ids({ track: 'oral' })).toEqual(['a']);
  expect(ids({ tag: 'LORA' })).toEqual(['a', 'c']);
  expect(ids({ verdict: 'pass' })).toEqual(['b']);
  expect(ids({ verdict: 'curious', from: 3 })).toEqual(['a']);
  expect(ids({ until: 2 })).toEqual(['b']);
});

it('sorts, and keeps the order of a search', () => {
  expect(ids({}, 'created')).toEqual(['b', 'c', 'a']);
  expect(ids({}, 'alphabet')).toEqual(['c', 'a', 'b']);
  expect(ids({}, 'venue')).toEqual(['c', 'a', 'b']);
  const found = arrangeNotes(items, { filter: { tag: 'lora' }, order: 'edited', found: ['c', 'gone', 'b', 'a'] });
  expect(found.map(({ paper }) => paper.id)).toEqual(['c', 'a']);
});

it('counts by day and by area', () => {
  const day = (text: string) => new Date(text).getTime();
  expect(countByDay([], 9)).toEqual([]);
  expect(countByDay([day('2026-11-23T01:00'), day('2026-11-25T23:00'), day('2026-11-25T00:30')], 9)).toEqual([
    { day: '2026-11-23', count: 1 },
    { day: '2026-11-24', count: 0 },
    { day: '2026-11-25', count: 2 },
  ]);
  expect(countByDay([day('2020-01-01T01:00'), day('2026-11-25T23:00')], 30)).toHaveLength(30);
  expect(curiousByArea(items.values())).toEqual([{ area: 'theory', curious: 2 }]);
});
