import { describe, expect, it } from 'vitest';
import { annotated, draftOf } from '../../tests/generators/example-draft';

const millisecondsFor = (work: () => void): number => {
  const start = performance.now();
  work();
  return Math.round(performance.now() - start);
};

/** Different notes each time, so that none is known from before. */
const papers = (count: number, mark: string) =>
  Array.from({ length: count }, (_, i) => {
    const lines = `${mark} ${i}: LoRA を使うと偽の局所最適解にハマりにくくなる？\n重みを直接分析する mechanistic アプローチ`;
    const note = i % 3 ? lines : `- **${lines}**\n  - $O(n^2)$ と [表](https://x.y/) と \`code\``;
    return annotated({ id: `paper${i}`, createdAt: i, title: `A Title of ${i} Words in $O(n)$`, note });
  });

it('composes many papers, in time that grows with their number', () => {
  draftOf(papers(500, 'warm'));
  const few = millisecondsFor(() => draftOf(papers(200, 'few')));
  const many = papers(2_000, 'many');
  const first = millisecondsFor(() => expect(draftOf(many).paperCount).toBe(2_000));
  const again = millisecondsFor(() => draftOf(many));
  console.log(`200 papers: ${few} ms, 2,000 papers: ${first} ms, the same again: ${again} ms`);
});

describe('a note that nobody typed', () => {
  const plain = ['a', 'a\n', '- a\n', '*a ', '0', '\ud800'];
  const units = [
    'a',
    '*a ',
    'a* ',
    '[',
    '$a ',
    '`a``',
    '&',
    '\\',
    '<',
    '> ',
    '- ',
    '1. ',
    '0',
    '\n',
    'a\n',
    '- a\n',
    '🦙',
    '\u0000',
    '\ud800',
  ];

  it.each(plain)('is read all the same: a megabyte of %j', { timeout: 60_000 }, (unit) => {
    const { markdown, paperCount } = draftOf([annotated({ note: unit.repeat(1_000_000 / unit.length) })]);
    expect(paperCount).toBe(1);
    expect(markdown.length).toBeGreaterThan(200);
  });

  it.each(units)('is read all the same: as much of %j as is still parsed', (unit) => {
    expect(draftOf([annotated({ note: unit.repeat(39_000 / unit.length) })]).paperCount).toBe(1);
  });
});
