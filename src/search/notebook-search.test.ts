import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertyRuns } from '../../tests/property-runs';
import { createNotebookSearch } from './notebook-search';
import { wordsOf } from './words';

const runs = propertyRuns(import.meta.url);

const item = (
  id: string,
  note: string,
  more: { title?: string; tags?: string[]; authors?: string[]; abstract?: string } = {},
) => ({
  paper: {
    id,
    title: more.title ?? 'Untitled',
    authors: more.authors ?? [],
    seenAt: 1,
    ...(more.abstract && { abstract: more.abstract }),
  },
  annotation: { paperId: id, note, tags: more.tags ?? [], createdAt: 1, editedAt: 1 },
});
type Item = ReturnType<typeof item>;

function search(...items: Item[]) {
  const made = createNotebookSearch();
  made.update(new Map(items.map((each) => [each.paper.id, each])));
  return made;
}

const some = () =>
  search(
    item('lora', '低ランク適応の理論的理解？', { title: 'LoRA Training in the NTK Regime', tags: ['みんな好きそう'] }),
    item('arrow', '言語モデルの時間的な非対称性', {
      authors: ['Ada Lovelace'],
      abstract: 'A diffusion of constructor terms',
    }),
    item('plain', 'nothing of interest, but so close', { title: 'Reinforcement Learning with $x_1$' }),
  );

it.each([
  ['lora', ['lora']],
  ['LoRA train', ['lora']],
  ['ＮＴＫ', ['lora']],
  ['理論', ['lora']],
  ['ランク適', ['lora']],
  ['言語モデル', ['arrow']],
  ['非対称', ['arrow']],
  ['好きそ', ['lora']],
  ['lovelace', ['arrow']],
  ['constructor', ['arrow']],
  ['reinforcment', ['plain']],
  ['so cl', ['plain']],
  ['x_1', ['plain']],
  ['lora lovelace', []],
  ['__proto__', []],
])('finds %j', (query, ids) => {
  expect(some().find(query)).toEqual(ids);
});

it('says nothing of an empty query', () => {
  expect(some().find('  ')).toBeUndefined();
});

it('puts what the reader wrote before what the paper says', () => {
  const found = search(item('abstract', '', { abstract: 'sparse' }), item('note', 'sparse')).find('sparse');
  expect(found).toEqual(['note', 'abstract']);
});

it('follows what changes and what goes', () => {
  const made = some();
  made.update(new Map([['lora', item('lora', 'rewritten')]]));
  expect([made.find('理論'), made.find('rewritten'), made.find('lovelace')]).toEqual([[], ['lora'], []]);
});

it('finds any part of what was written, letter for letter', () => {
  const note = fc.array(fc.constantFrom('拡散', 'モデル', 'の', 'LoRA', ' ', '気になる', '🦙', 'x_1', '。'), {
    minLength: 1,
  });
  fc.assert(
    fc.property(note, fc.nat(), fc.nat(), (parts, from, length) => {
      const text = parts.join('');
      const start = from % text.length;
      const part = text.slice(start, start + 1 + (length % 12));
      const found = search(item('a', text)).find(part);
      if (part.trim() !== '') expect(found).toEqual(['a']);
    }),
    runs(300),
  );
});

it('cuts Japanese into words', () => {
  expect(wordsOf('LoRAの拡散モデル, ok?')).toEqual(expect.arrayContaining(['拡散', 'モデル', 'lora', 'ok']));
});
