import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteText } from '../../tests/generators/hostile-texts';
import { propertyRuns } from '../../tests/property-runs';
import type { NoteNode } from '../domain/note-tree';
import { item, spreadWhereNeeded } from './blocks';
import { withFormulas } from './commonmark';
import { escapeText } from './escape';
import { noteBlocks } from './note';
import { noteTree } from './note-tree';
import { writeMarkdown } from './write-markdown';

const runs = propertyRuns(import.meta.url);

const text = (value: string): NoteNode => ({ kind: 'text', text: value });
const li = (...children: NoteNode[]): NoteNode => ({ kind: 'item', children });
const words = (...children: NoteNode[]): NoteNode => ({ kind: 'paragraph', children });

it('shows a note as the post will', () => {
  expect(noteTree('a **b**\n- [c](https://d.e/)\n  1. `f`\n  2. $g$')).toEqual([
    {
      kind: 'bullets',
      children: [
        li(words(text('a '), { kind: 'strong', children: [text('b')] })),
        li(words({ kind: 'link', href: 'https://d.e/', children: [text('c')] }), {
          kind: 'numbers',
          start: 1,
          children: [li(words({ kind: 'code', text: 'f' })), li(words({ kind: 'math', text: 'g' }))],
        }),
      ],
    },
  ]);
});

it('has code, quotes and formulas under their bullets', () => {
  expect(noteTree('a\n```py\nb\n```\n$$\nc\n$$\n> d')).toEqual([
    {
      kind: 'bullets',
      children: [
        li(words(text('a')), { kind: 'code-block', text: 'b' }, { kind: 'math', text: 'c' }),
        li({ kind: 'quote', children: [words(text('d'))] }),
      ],
    },
  ]);
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  '&#106;avascript:x',
  '/here',
  '//x.y/',
  '<java script:x>',
])('makes no link to %s', (address) => {
  expect(JSON.stringify(noteTree(`[a](${address}) ![b](${address})`))).not.toContain('"link"');
});

it('is empty for a blank note', () => {
  expect(noteTree(' \n\t\n')).toEqual([]);
});

it('takes for text a formula that single dollars cannot hold', () => {
  for (const note of ['$$\\\n$$x', '$$ a $ b $$']) expect(JSON.stringify(noteTree(note))).not.toContain('"math"');
  expect(JSON.stringify(noteTree('$$ a \\\\ $$'))).toContain('"math"');
});

it('reads any note and what is written for it alike', () => {
  fc.assert(
    fc.property(noteText, (note) => {
      const under = item([...noteBlocks(note)]);
      spreadWhereNeeded(under);
      const markdown = writeMarkdown(under.children, withFormulas(escapeText));
      expect(noteTree(markdown)).toEqual(noteTree(note));
    }),
    runs(400),
  );
});
