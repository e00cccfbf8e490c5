import { describe, expect, it } from 'vitest';
import { validateArticle } from 'zenn-model';
import { annotated, draftOf } from '../../tests/generators/example-draft';
import { frontMatterOf } from '../../tests/generators/front-matter-of';
import { hostileLines } from '../../tests/generators/hostile-texts';
import { type FormatId, formatIds } from '../domain/draft-settings';

const title = 'ICML2024 の気になる論文 (WIP)';
const items = [annotated({ title: 'On $O(n_1)$ "x"', note: 'これは $x_{1}$\n$y$' })];

/** What each blog documents that it wants of a post with a formula. */
const wanted: Record<Exclude<FormatId, 'markdown'>, [fileName: string, data: object]> = {
  jekyll: ['2024-07-10-icml2024-wip.md', { title, date: '2024-07-10 00:00:00 +0900', math: true, published: true }],
  chirpy: [
    '2024-07-10-icml2024-wip.md',
    { title, date: '2024-07-10 00:00:00 +0900', math: true, tags: ['ml'], categories: ['memo'] },
  ],
  'minimal-mistakes': [
    '2024-07-10-icml2024-wip.md',
    { layout: 'single', title, excerpt: 'ICML 2024: oral', date: '2024-07-10 00:00:00 +0900' },
  ],
  'al-folio': [
    '2024-07-10-icml2024-wip.md',
    { layout: 'post', title, description: 'ICML 2024: oral', tags: 'ml', categories: 'memo' },
  ],
  hugo: [
    'icml2024-wip.md',
    { title, date: '2024-07-10T00:00:00+09:00', draft: false, math: true, isCJKLanguage: true },
  ],
  zenn: ['icml2024-wip.md', { title, emoji: '📝', type: 'tech', topics: ['machinelearning'], published: false }],
  qiita: [
    'icml2024-wip.md',
    {
      title,
      tags: ['MachineLearning'],
      private: false,
      updated_at: '',
      id: null,
      organization_url_name: null,
      slide: false,
    },
  ],
  quarto: ['icml2024-wip.qmd', { title, description: 'ICML 2024: oral', date: '2024-07-10' }],
  astro: ['icml2024-wip.md', { title, description: 'ICML 2024: oral', pubDate: '2024-07-10' }],
  obsidian: [
    'ICML2024 の気になる論文 (WIP).md',
    { tags: ['papers'], source: 'https://openreview.net/group?id=ICML.cc/2024/Conference', created: '2024-07-10' },
  ],
  hatena: ['icml2024-wip.md', { Title: title, Category: ['memo'], Date: '2024-07-10T00:00:00+09:00', Draft: 'yes' }],
};

describe.each(Object.entries(wanted) as [Exclude<FormatId, 'markdown'>, [string, object]][])(
  'a post for %s',
  (format, [fileName, data]) => {
    const draft = draftOf(items, { format, ownTitle: title });

    it('has a file name and the front matter that is wanted', () => {
      expect(draft.fileName).toBe(fileName);
      expect(frontMatterOf(draft.markdown).data).toMatchObject(data);
    });

    it('adds to front matter of the author’s own what is required, and nothing else', () => {
      const own = 'mood: good # very\n';
      const { data: all } = frontMatterOf(draftOf(items, { format, ownTitle: title, frontMatter: own }).markdown);
      const again = draftOf(items, { format, ownTitle: title, frontMatter: frontMatterText(draft.markdown) });
      expect(all.mood).toBe('good');
      expect(again.markdown).toBe(draft.markdown);
      expect(again.fileName).toBe(fileName);
    });
  },
);

const frontMatterText = (markdown: string) => markdown.split('---\n')[1] ?? '';

it.each<[FormatId, string]>([
  ['jekyll', 'これは $x\\_{1}$'],
  ['chirpy', 'これは $$ x_{1} $$'],
  ['hugo', 'これは $x _ {1}$'],
  ['zenn', 'これは $x_{1}$'],
  ['qiita', 'これは $x _ {1}$'],
  ['quarto', 'これは $x_{1}$'],
  ['astro', 'これは $x_{1}$'],
  ['obsidian', 'これは $x_{1}$'],
  ['hatena', 'これは [tex:x\\_{1}]'],
  ['markdown', 'これは $x_{1}$'],
])('writes a formula as %s wants it', (format, line) => {
  expect(draftOf(items, { format }).markdown).toContain(`\n  - ${line}\n`);
});

it('writes a formula that has its line for itself so that Chirpy makes no block of it', () => {
  expect(draftOf(items, { format: 'chirpy' }).markdown).toContain('\n  - \\$$ y $$\n');
});

it.each<[FormatId, string]>([
  ['jekyll', '{% linkpreview "https://openreview.net/group?id=ICML.cc/2024/Conference" %}'],
  ['hugo', '[ICML 2024](https://openreview.net/group?id=ICML.cc/2024/Conference)'],
  ['zenn', '@[card](https://openreview.net/group?id=ICML.cc/2024/Conference)'],
  ['qiita', 'https://openreview.net/group?id=ICML.cc/2024/Conference'],
  ['hatena', '[https://openreview.net/group?id=ICML.cc/2024/Conference:embed:cite]'],
])('shows the venue as %s does', (format, card) => {
  expect(draftOf(items, { format }).markdown).toContain(`\n---\n\n${card}\n\n## oral\n`);
});

it.each(hostileLines.filter((line) => line.trim() !== ''))(
  'makes an article that Zenn takes of the title %j',
  (line) => {
    const { fileName, markdown } = draftOf(items, { format: 'zenn', ownTitle: line, venueId: 'x' });
    expect(validateArticle({ slug: fileName.replace(/\.md$/, ''), ...frontMatterOf(markdown).data } as never)).toEqual(
      [],
    );
  },
);

it.each(formatIds)('has a file name for %s that every system takes', (format) => {
  for (const line of [...hostileLines, '気になる論文', '長い'.repeat(200), '..', 'con.'])
    expect(draftOf([], { format, ownTitle: line, venueId: line.repeat(9) }).fileName).toMatch(
      /^[^.\s/\\:*?"<>|#^[\]][^/\\:*?"<>|#^[\]]{0,90}\.q?md$/u,
    );
});

it('keeps the file name of a post that is out there', () => {
  expect(draftOf([], { fileName: '2024-01-01-old.md' }).fileName).toBe('2024-01-01-old.md');
  expect(draftOf([], { frontMatter: 'date: 2023-02-03 04:05:06 +0900' }).fileName).toBe('2023-02-03-icml2024.md');
});
