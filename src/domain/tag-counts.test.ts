import { expect, test } from 'vitest';
import { countTags } from './tag-counts';

test('tags are counted whatever their case, the most used first', () => {
  const counts = countTags([{ tags: ['LoRA', 'みんな好きそう'] }, { tags: ['lora'] }, { tags: [] }, { tags: ['DPO'] }]);
  expect(counts).toEqual([
    { tag: 'LoRA', count: 2 },
    { tag: 'DPO', count: 1 },
    { tag: 'みんな好きそう', count: 1 },
  ]);
});
