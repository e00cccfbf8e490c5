import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mathFromMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { annotated, draftOf } from '../../tests/generators/example-draft';
import { hostileLines, noteText, titleText } from '../../tests/generators/hostile-texts';
import { propertyRuns } from '../../tests/property-runs';
import { forumUrl } from '../domain/paper';
import { cleanLine } from './clean-text';
import { dollarMath } from './dollar-math';

const runs = propertyRuns(import.meta.url);

const withoutHead = (markdown: string) => markdown.slice(markdown.search(/^## /m));
const withoutLiquid = (markdown: string) => markdown.replace(/\{\{ '(\{[{%])' \}\}/g, '$1');

/** What a reader of Markdown makes of a draft: one that knows formulas, or kramdown, which knows blocks of them. */
const readers = {
  markdown: (markdown: string) =>
    fromMarkdown(withoutHead(markdown), {
      extensions: [dollarMath({ blocks: true })],
      mdastExtensions: [mathFromMarkdown()],
    }),
  jekyll: (markdown: string) =>
    fromMarkdown(withoutLiquid(withoutHead(markdown)), {
      extensions: [{ flow: math().flow ?? {} }],
      mdastExtensions: [mathFromMarkdown()],
    }),
};

function textOf(node: Nodes): string {
  if (node.type === 'inlineMath') return `$${node.value}$`;
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

function read(root: Root) {
  const papers: [url: string, title: string][] = [];
  const headings: string[] = [];
  visit(root, (node) => {
    if (node.type === 'link' && node.url.startsWith(forumUrl(''))) papers.push([node.url, textOf(node)]);
    if (node.type === 'heading') headings.push(`${node.depth} ${textOf(node)}`);
  });
  return { papers, headings };
}

function expectSound(
  texts: readonly { title: string; note: string }[],
  format: 'jekyll' | 'markdown',
  heading = 'later',
) {
  const name = cleanLine(heading);
  const tags = [name.replace(/[,、]/g, ' ')];
  const items = texts.map((text, i) => annotated({ id: `paper${i}`, createdAt: i, ...text, ...(i % 2 && { tags }) }));
  const draft = draftOf(items, { format, sections: [{ source: { kind: 'tag', name } }] });
  const { papers, headings } = read(readers[format](draft.markdown));
  const found = new Map(papers);
  expect(papers.length).toBe(items.length);
  expect(draft.paperCount).toBe(items.length);
  for (const { paper } of items) expect(found.get(forumUrl(paper.id))).toBe(cleanLine(paper.title) || paper.id);
  expect(headings).toEqual(draft.sections.map((section) => `2 ${section.heading}`));
}

describe.each(['jekyll', 'markdown'] as const)('a draft in the format %s', (format) => {
  it('has its papers and headings, and no others, whatever is in titles and notes', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ title: titleText, note: noteText }), { minLength: 1, maxLength: 4 }), (texts) =>
        expectSound(texts, format),
      ),
      runs(200),
    );
  });

  it.each(hostileLines)('bears %j as title, note, heading and title of the post', (line) => {
    expectSound(
      [
        { title: line, note: line },
        { title: `a${line}b`, note: `a${line}b` },
      ],
      format,
      line,
    );
    const { markdown } = draftOf([annotated()], { format, title: line });
    if (format === 'jekyll')
      expect(parse(markdown.split('\n---\n')[0] ?? '', { version: '1.1' }).title).toBe(cleanLine(line));
    else expect(textOf(fromMarkdown(markdown.split('\n')[0] ?? ''))).toBe(cleanLine(line));
  });

  it('is the same every time', () => {
    const items = hostileLines.map((line, i) => annotated({ id: `paper${i}`, title: line, note: line }));
    expect(draftOf(items, { format })).toEqual(draftOf([...items].reverse(), { format }));
  });

  it('leaves out an annotation with nothing in it, and may be without papers', () => {
    const draft = draftOf([annotated({ tags: [], note: ' \n' })], { format });
    expect(draft).toMatchObject({ sections: [], paperCount: 0 });
    expect(draft.markdown.endsWith('Conference" %}\n') || draft.markdown.endsWith('Conference)\n')).toBe(true);
  });
});

describe('front matter', () => {
  const frontMatter = (title: string, note = '') => {
    const [, yaml = ''] = draftOf([annotated({ note })], { title }).markdown.split('---\n');
    return yaml;
  };

  it('says that there are formulas only where there are', () => {
    expect(frontMatter('T', '$x$')).toContain('\nmath: true\ntags:');
    expect(frontMatter('T', '- a\n  > $$\n  > x\n  > $$')).toContain('math: true');
    expect(frontMatter('T', '`$x$`, $5 and $7')).not.toContain('math');
  });

  it.each([
    'no',
    'on',
    '12:30',
    '2024-07-10',
    '1_000',
    '~',
    '- a',
    'a: b',
    '# a',
    '"a" \'b\'',
    '{{ a }}',
    '%a',
    '@a',
    'あ: い',
    '🦙',
    'a\nb',
    'null',
  ])('keeps the title %j a text, for YAML 1.1 too', (title) => {
    for (const version of ['1.1', '1.2'] as const)
      expect(parse(frontMatter(title), { version }).title).toBe(cleanLine(title));
  });
});

describe('the venue', () => {
  it.each([
    ['ICML.cc/2024/Conference', 'icml2024', 'ICML.cc/2024/Conference'],
    ['x" %}{{ y }}', 'xy', 'x%22%20%25%7D%7B%7B%20y%20%7D%7D'],
    ['a)](b\ud800|c', 'abc', 'a%29%5D%28b%EF%BF%BD%7Cc'],
  ])('%j is safe in its file name and its address', (venueId, slug, address) => {
    const url = `https://openreview.net/group?id=${address}`;
    const jekyll = draftOf([], { venueId });
    expect(jekyll.fileName).toBe(`2024-07-10-${slug}.md`);
    expect(jekyll.markdown).toContain(`\n{% linkpreview "${url}" %}\n`);
    const markdown = draftOf([], { venueId, format: 'markdown' });
    expect(markdown.fileName).toBe(`${slug}.md`);
    expect(markdown.markdown).toContain(`](${url})`);
  });
});
