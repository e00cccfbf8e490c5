import { expect, it } from 'vitest';
import { annotated } from '../../tests/generators/example-draft';
import { readPost } from './read-post';
import { planUpdate } from './update-post';

const at = (id: string) => `https://openreview.net/forum?id=${id}`;

type Wild = {
  post: string;
  /** Id, note and heading of each paper. */
  papers: [id: string, note: string, heading?: string][];
  /** Kinds of what is told, in order. */
  told?: string[];
  /** What stands where the new paper and the accepted note came in. */
  grown: string;
};

/** Posts as people write them, each with a paper `AAAAAAAAAA`, whose note becomes "other", and a new paper under its heading or one of its own. */
const wild: Record<string, Wild> = {
  'headings at other levels, star bullets': {
    post: `# My list\n\nHello.\n\n### oral\n\n* [A](${at('AAAAAAAAAA')})\n    * so close\n* [B](${at('BBBBBBBBBB')})\n\n### Later\n\nBye.\n`,
    papers: [
      ['AAAAAAAAAA', '* so close', 'oral'],
      ['BBBBBBBBBB', '', 'oral'],
    ],
    told: ['as-written'],
    grown: `* [A](${at('AAAAAAAAAA')})\n    - other\n* [B](${at('BBBBBBBBBB')})\n* [New](${at('NNNNNNNNNN')})\n  - new\n\n### Later`,
  },
  'notes as paragraphs': {
    post: `## oral\n\n- [A](${at('AAAAAAAAAA')})\n\n  I liked this a lot.\n\n  Twice.\n`,
    papers: [['AAAAAAAAAA', 'I liked this a lot.\n\nTwice.', 'oral']],
    told: ['as-written'],
    grown: `- [A](${at('AAAAAAAAAA')})\n\n  - other\n\n- [New](${at('NNNNNNNNNN')})\n\n  - new\n`,
  },
  'numbered lists, CRLF and a byte order mark': {
    post: `\uFEFF## oral\r\n\r\n1. [A](${at('AAAAAAAAAA')})\r\n   - x\r\n2. [B](${at('BBBBBBBBBB')})\r\n`,
    papers: [
      ['AAAAAAAAAA', 'x', 'oral'],
      ['BBBBBBBBBB', '', 'oral'],
    ],
    grown: `1. [A](${at('AAAAAAAAAA')})\r\n   - other\r\n2. [B](${at('BBBBBBBBBB')})\r\n3. [New](${at('NNNNNNNNNN')})\r\n   - new\r\n`,
  },
  'several links in one item, a remark behind the link': {
    post: `## oral\n\n- [A](${at('AAAAAAAAAA')}): see also [B](https://openreview.net/pdf?id=BBBBBBBBBB)\n`,
    papers: [['AAAAAAAAAA', 'see also [B](https://openreview.net/pdf?id=BBBBBBBBBB)', 'oral']],
    told: ['more-links', 'as-written'],
    grown: `- [A](${at('AAAAAAAAAA')}): other\n- [New](${at('NNNNNNNNNN')})\n  - new\n`,
  },
  'links of every shape': {
    post: `## oral\n\n- <https://openreview.net/forum?id=AAAAAAAAAA&referrer=%5Bthe%20profile%5D(%2Fprofile%3Fid%3D~A_B1)>\n- https://openreview.net/pdf?id=BBBBBBBBBB\n- [${at('-C_CCCCCCC')}](${at('-C_CCCCCCC')})\n- **[D](http://openreview.net/forum?noteId=DDDDDDDDDD&id=DDDDDDDDDD)**\n- [reply](https://openreview.net/forum?id=EEEEEEEEEE&noteId=ffffffffff)\n`,
    papers: [
      ['AAAAAAAAAA', '', 'oral'],
      ['BBBBBBBBBB', '', 'oral'],
      ['-C_CCCCCCC', '', 'oral'],
      ['DDDDDDDDDD', '', 'oral'],
    ],
    grown: `~A_B1)>\n  - other\n- https`,
  },
  'HTML and a table between, a second list': {
    post: `## oral\n\n- [A](${at('AAAAAAAAAA')})\n\n<details>more</details>\n\n| a | b |\n| - | - |\n\n- [B](${at('BBBBBBBBBB')})\n`,
    papers: [
      ['AAAAAAAAAA', '', 'oral'],
      ['BBBBBBBBBB', '', 'oral'],
    ],
    told: ['between'],
    grown: `- [B](${at('BBBBBBBBBB')})\n\n- [New](${at('NNNNNNNNNN')})\n  - new\n`,
  },
  'no front matter, no heading': {
    post: `- [A](${at('AAAAAAAAAA')})\n  - x\n`,
    papers: [['AAAAAAAAAA', 'x']],
    grown: `- [A](${at('AAAAAAAAAA')})\n  - other\n- [New](${at('NNNNNNNNNN')})\n  - new\n`,
  },
  'front matter in TOML': {
    post: `+++\ntitle = "x"\n+++\n\n## LoRA\n\n- [A](${at('AAAAAAAAAA')})\n`,
    papers: [['AAAAAAAAAA', '', 'LoRA']],
    told: ['toml'],
    grown: `- [A](${at('AAAAAAAAAA')})\n  - other\n\n## oral\n\n- [New](${at('NNNNNNNNNN')})\n  - new\n`,
  },
  'underlined headings': {
    post: `oral\n----\n\n- [A](${at('AAAAAAAAAA')})\n\n  - x\n`,
    papers: [['AAAAAAAAAA', 'x', 'oral']],
    grown: `  - other\n\n- [New](${at('NNNNNNNNNN')})\n\n  - new\n`,
  },
  'papers as headings, footnotes': {
    post: `## oral\n\n### [A](${at('AAAAAAAAAA')})\n\nGreat.[^1]\n\n- and more\n\n### [B](${at('BBBBBBBBBB')})\n\n[^1]: really\n`,
    papers: [
      ['AAAAAAAAAA', 'Great.[^1]\n\n- and more', 'oral'],
      ['BBBBBBBBBB', '[^1]: really', 'oral'],
    ],
    told: ['no-bullet', 'no-bullet'],
    grown: `### [A](${at('AAAAAAAAAA')})\n\n- other\n\n### [B]`,
  },
  'papers as paragraphs, Japanese': {
    post: `# 気になる論文\n\n## oral\n\n[A](${at('AAAAAAAAAA')})\n良さそう。\n\n[B](${at('BBBBBBBBBB')})\n`,
    papers: [
      ['AAAAAAAAAA', '良さそう。', 'oral'],
      ['BBBBBBBBBB', '', 'oral'],
    ],
    told: ['no-bullet', 'no-bullet'],
    grown: `[B](${at('BBBBBBBBBB')})\n\n[New](${at('NNNNNNNNNN')})\n\n- new\n`,
  },
  'one paper twice, odd spacing': {
    post: `##  oral  \n\n\n-   [A](${at('AAAAAAAAAA')})   \n\n\n    - x   \n\n\n- [again](${at('AAAAAAAAAA')})\n\n\n\nBye   \n`,
    papers: [['AAAAAAAAAA', 'x', 'oral']],
    told: ['twice'],
    grown: `- [New](${at('NNNNNNNNNN')})\n  - new\n\n\n\nBye   \n`,
  },
  'no paper at all': {
    post: `Hello.\n`,
    papers: [],
    told: ['no-paper'],
    grown: `Hello.\n\n## oral\n\n- [A Title](${at('AAAAAAAAAA')})\n\n  - other\n\n- [New](${at('NNNNNNNNNN')})\n  - new\n`,
  },
};

it.each(Object.entries(wild))('%s', (_name, { post, papers, told = [], grown }) => {
  const read = readPost(post, { format: 'markdown' });
  expect(
    read.papers.map(({ id, note, tag, track }) => [id, note, track ?? tag].filter((part) => part !== undefined)),
  ).toEqual(papers);
  expect(read.remarks.map(({ kind }) => kind)).toEqual(told);
  const items = [
    annotated({ id: 'AAAAAAAAAA', note: 'other', createdAt: 1 }),
    annotated({ id: 'NNNNNNNNNN', title: 'New', note: 'new', createdAt: 2 }),
  ];
  const update = planUpdate(post, { items, format: 'markdown', untracked: 'other' });
  expect(update.write(new Set(['AAAAAAAAAA']))).toContain(grown);
  const asItWas = planUpdate(post, {
    items: items.filter(({ paper }) => papers.some(([id]) => id === paper.id)),
    format: 'markdown',
    untracked: 'other',
  });
  expect(asItWas.write(new Set())).toBe(post);
});
