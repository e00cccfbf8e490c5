import { expect, it } from 'vitest';
import type { Annotation } from '../domain/annotation';
import { labelsOf } from './labels';

const annotation = (paperId: string, more: Partial<Annotation>): Annotation => ({
  paperId,
  note: '',
  tags: [],
  createdAt: 1,
  editedAt: 1,
  ...more,
});

it('counts curious, notes and tags for a paper; passed, seen and left a little against it', () => {
  const labels = labelsOf({
    annotations: [
      annotation('curious', { verdict: 'curious' }),
      annotation('noted', { note: 'いい' }),
      annotation('tagged', { tags: ['LoRA'] }),
      annotation('passed', { verdict: 'pass', note: 'not for me' }),
    ],
    seen: ['seen', 'noted', 'passed'],
    suggested: [
      { paperId: 'left', kind: 'match', leftAt: 5 },
      { paperId: 'open', kind: 'explore' },
      { paperId: 'tagged', kind: 'explore' },
      { paperId: 'curious', kind: 'match', leftAt: 5 },
    ],
  });
  expect(labels.positives).toEqual([
    { id: 'curious', note: '', tags: [], explored: false },
    { id: 'noted', note: 'いい', tags: [], explored: false },
    { id: 'tagged', note: '', tags: ['LoRA'], explored: true },
  ]);
  expect(labels.passed.toSorted()).toEqual(['left', 'passed', 'seen']);
});
