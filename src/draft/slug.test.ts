import { expect, it } from 'vitest';
import { slugOf } from './slug';

it.each([
  ['ICML2024 の気になる論文 (WIP)', 'icml2024-wip'],
  ['Café & LoRA: Été', 'cafe-lora-ete'],
  ['気になる論文', 'icml2024'],
  ['2024', 'icml2024'],
  ['../../etc/passwd', 'etc-passwd'],
  ['ＩＣＭＬ ２０２４', 'icml-2024'],
  ['a '.repeat(100), 'a-'.repeat(30).slice(0, -1)],
  [undefined, 'icml2024'],
])('%j → %j', (title, slug) => {
  expect(slugOf(title, 'ICML.cc/2024/Conference')).toBe(slug);
});
