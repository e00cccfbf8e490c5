import { describe } from 'vitest';
import type { Draft } from '../../src/draft/draft';
import { describePosts, type RenderedPost } from './describe-posts';
import { frontMatterOf } from './front-matter-of';
import { readMarkdown } from './read-markdown';

// Obsidian and Hatena have no program that could run here: their files are read as the Markdown that they build upon.

async function readObsidian({ markdown }: Draft): Promise<RenderedPost> {
  const { data, body } = frontMatterOf(markdown);
  return { body: await readMarkdown(body, { math: true }), title: '', day: String(data.created) };
}

describe('a note for Obsidian', () => {
  describePosts({
    format: 'obsidian',
    render: (drafts) => Promise.all(drafts.map(readObsidian)),
    day: '2024-07-10',
    titleOf: () => '', // the file's name
  });
});

async function readHatena({ markdown }: Draft): Promise<RenderedPost> {
  const { data, body } = frontMatterOf(markdown);
  // What is Hatena's own notation is so before Markdown is read: "&#91;tex:" is none.
  const page = await readMarkdown(body.replaceAll('[tex:', '[\u200btex:'), { math: false });
  for (const code of page.querySelectorAll('code'))
    code.textContent = (code.textContent ?? '').replaceAll('[\u200btex:', '[tex:');
  page.innerHTML = page.innerHTML.replace(
    /\[\u200btex:(?: \\displaystyle\{ (.*?) \}|((?:\\.|[^\]\\])*))\]/gs,
    (_tex, block, inline) => `$${(block ?? inline).replace(/\\([[\]])/g, '$1')}$`,
  );
  return { body: page, title: String(data.Title), day: String(data.Date) };
}

describe('an entry for Hatena Blog', () => {
  describePosts({
    format: 'hatena',
    render: (drafts) => Promise.all(drafts.map(readHatena)),
    day: '2024-07-10T00:00:00+09:00',
    cardOf: (body) => /\[(https:.*?):embed:cite\]/.exec(body.textContent ?? '')?.[1] ?? '',
  });
});

async function readPlain({ markdown }: Draft): Promise<RenderedPost> {
  const body = await readMarkdown(markdown, { math: true });
  return { body, title: body.querySelector('h1')?.textContent ?? '', day: '' };
}

describe('plain Markdown', () => {
  describePosts({ format: 'markdown', render: (drafts) => Promise.all(drafts.map(readPlain)), day: '' });
});
