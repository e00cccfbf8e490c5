import { describe, expect, it } from 'vitest';
import { isAddressedToUs, parseRequest } from './protocol';

const paper = { id: 'abcdefghij', title: 'A', authors: [], seenAt: 1 };
const save = { seen: { paper }, note: 'n', base: '', addedTags: ['LoRA'], removedTags: [] };

describe('parseRequest', () => {
  it('gives back each request', () => {
    for (const message of [
      { kininaru: 'seePapers', ask: { papers: [{ paper, source: { id: 1 } }] } },
      { kininaru: 'openVenue', ask: { venueId: 'ICML.cc/2024/Conference' } },
      { kininaru: 'saveAnnotation', ask: save },
      { kininaru: 'saveAnnotation', ask: { ...save, id: 'x', isParting: true } },
      { kininaru: 'listTags', ask: {} },
      { kininaru: 'rescueKey', ask: {} },
      { kininaru: 'suggest', ask: { venueId: 'v', shown: ['abcdefghij'] } },
      { kininaru: 'keepSuggested', ask: { venueId: 'v', shown: [{ id: 'abcdefghij', kind: 'match' }], left: [] } },
      { kininaru: 'rankPapers', ask: { venueId: 'v' } },
      { kininaru: 'loadList', ask: { venueId: 'v', total: 9, step: { kind: 'start', by: 'x' } } },
      { kininaru: 'loadList', ask: { venueId: 'v', total: 9, step: { kind: 'stop', by: 'a' } } },
      {
        kininaru: 'loadList',
        ask: { venueId: 'v', total: 9, step: { kind: 'answer', by: 'a', after: '', status: 200, text: '{}' } },
      },
    ])
      expect(parseRequest(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });

  it.each([
    ['message', null],
    ['no such request', { kininaru: 'constructor', ask: {} }],
    ['no such request', { kininaru: 'deleteEverything', ask: {} }],
    ['saveAnnotation', { kininaru: 'saveAnnotation' }],
    ['paper.id', { kininaru: 'saveAnnotation', ask: { ...save, seen: { paper: { ...paper, id: '../x' } } } }],
    ['note', { kininaru: 'saveAnnotation', ask: { ...save, note: 7 } }],
    ['note', { kininaru: 'saveAnnotation', ask: { ...save, note: 'x'.repeat(5_000_001) } }],
    ['tags', { kininaru: 'saveAnnotation', ask: { ...save, addedTags: 'LoRA' } }],
    ['papers', { kininaru: 'seePapers', ask: { papers: {} } }],
    ['paper id', { kininaru: 'suggest', ask: { venueId: 'v', shown: ['../x'] } }],
    ['kind', { kininaru: 'keepSuggested', ask: { venueId: 'v', shown: [{ id: 'abcdefghij', kind: 'x' }], left: [] } }],
    ['step.kind', { kininaru: 'loadList', ask: { venueId: 'v', total: 1, step: { kind: 'crawl' } } }],
    [
      'step.status',
      { kininaru: 'loadList', ask: { venueId: 'v', total: 1, step: { kind: 'answer', by: 'a', after: '' } } },
    ],
    ['papers', { kininaru: 'seePapers', ask: { papers: Array(5_001).fill({ paper }) } }],
  ])('refuses with a reason: %s', (reason, message) => {
    expect(() => parseRequest(message)).toThrow(reason);
  });
});

it('leaves the messages of others alone', () => {
  expect([null, 'ping', {}, { type: 'hmr' }].some(isAddressedToUs)).toBe(false);
  expect(isAddressedToUs({ kininaru: 'x' })).toBe(true);
});
