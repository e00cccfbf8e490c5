import { expect, it } from 'vitest';
import { previewOf } from './preview';

it('shows a post as the blog will, near enough', () => {
  const post = `---\ntitle: "x"\n---\n\n{% linkpreview "https://openreview.net/group?id=A" %}\n\nHello *you*\n\n<b>bold</b>\n\n## oral\n\n- [T](https://openreview.net/forum?id=abcdefghij)\n  - n $x$\n\n---\n\n{% include x %}\n`;
  const nodes = previewOf(post);
  expect(nodes.map(({ kind }) => kind)).toEqual([
    'card',
    'paragraph',
    'paragraph',
    'heading',
    'bullets',
    'rule',
    'verbatim',
  ]);
  expect(nodes[0]).toEqual({ kind: 'card', href: 'https://openreview.net/group?id=A' });
  expect(JSON.stringify(nodes[4])).toContain('"kind":"math","text":"x"');
});

it.each(['', '---', '---\n---', '\uFEFF---\r\na: b\r\n---\r\ntext', '{{', '- '.repeat(50), '<div>\n'])(
  'never throws: %j',
  (post) => {
    expect(Array.isArray(previewOf(post))).toBe(true);
  },
);

it('prints the braces that Liquid prints', () => {
  expect(JSON.stringify(previewOf("a {{ '{{' }} b"))).toContain('a {{ b');
});
