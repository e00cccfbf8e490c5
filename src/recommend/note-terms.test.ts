import { expect, it } from 'vitest';
import { readPapers, startIndex } from './build-index';
import { finished, venueSteps } from './build-venue';
import { japaneseTerms } from './japanese-terms';
import { englishOf } from './note-terms';
import { bestFirst } from './suggest';

it.each([
  ['大規模言語モデルの強化学習', ['large language model', 'reinforcement learning']],
  ['言語モデル', ['language model']],
  ['逆強化学習と最適輸送', ['inverse reinforcement learning', 'optimal transport']],
  ['ｸﾞﾗﾌ', ['graph']],
  ['面白い', []],
  ['LoRA only', []],
])('%s is %j', (note, english) => {
  expect(englishOf(note)).toEqual(english);
});

it('knows each Japanese word in the form in which it is looked up, and what it is in English', () => {
  for (const [japanese, english] of japaneseTerms) {
    expect(japanese).toBe(japanese.normalize('NFKC'));
    expect(english).toMatch(/^[a-z0-9]+([ -][a-z0-9]+)*$/);
  }
});

it('ranks by what a note says, in either language, in names of properties too', () => {
  const titles = ['a b', 'optimal transport maps', 'continual learning', 'constructor of prototypes', 'LoRA and ranks'];
  const papers = titles.flatMap((title, at) =>
    [`${title} x`, `${title} y`].map((text, twin) => ({ id: `${at}${twin}`, title: text })),
  );
  const draft = startIndex();
  readPapers(draft, papers);
  const venue = finished(venueSteps(draft));
  const first = (note: string) => bestFirst(venue, { positives: [{ id: '00', note }], passed: ['01'] })[0];
  expect(first('最適輸送が要る')).toMatch(/^1/);
  expect(first('継続学習')).toMatch(/^2/);
  expect(first('constructor, __proto__')).toMatch(/^3/);
  expect(first('LoRAの関係')).toMatch(/^4/);
});
