import { describe } from 'vitest';
import markdownToHtml from 'zenn-markdown-html';
import type { Draft } from '../../src/draft/draft';
import { asElement, describePosts, type RenderedPost } from './describe-posts';
import { frontMatterOf } from './front-matter-of';

async function render(drafts: Draft[]): Promise<RenderedPost[]> {
  return Promise.all(
    drafts.map(async ({ markdown }) => {
      const { data, body } = frontMatterOf(markdown);
      const page = asElement(await markdownToHtml(body));
      for (const formula of page.querySelectorAll('section.zenn-katex, embed-katex'))
        formula.replaceWith(`$${formula.textContent}$`);
      return { body: page, title: String(data.title), day: '' };
    }),
  );
}

describe('an article in zenn-markdown-html', () => {
  const titleOf = (title: string) => (title.length > 70 ? `${title.slice(0, 69).trimEnd()}…` : title);
  describePosts({ format: 'zenn', render, day: '', titleOf });
});
