import { execFileSync, spawnSync } from 'node:child_process';
import { describe } from 'vitest';
import type { Draft } from '../../src/draft/draft';
import { asElement, describePosts, type RenderedPost } from './describe-posts';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

/** Quarto reads Markdown with pandoc; its title and its day stand in the page's header. */
function render(drafts: Draft[]): RenderedPost[] {
  return drafts.map(({ markdown }) => {
    const args = ['--from', 'markdown', '--to', 'html', '--standalone', '--mathjax', '--no-highlight'];
    const page = execFileSync('pandoc', args, { input: markdown, stdio: 'pipe', maxBuffer: 1e8 }).toString();
    const body = asElement(page.slice(page.indexOf('<body>') + 6, page.lastIndexOf('</body>')));
    // Quarto itself shows three braces around a shortcode as two.
    for (const code of body.querySelectorAll('code'))
      code.textContent = (code.textContent ?? '').replace(/\{(\{\{<.*?>\}\})\}/gs, '$1');
    const textOf = (selector: string) => body.querySelector(selector)?.textContent ?? '';
    return { body, title: textOf('h1.title'), day: textOf('p.date') };
  });
}

describe.skipIf(!hasPandoc)('a post for Quarto in pandoc (needs pandoc on the PATH)', () => {
  describePosts({ format: 'quarto', render, day: '2024-07-10' });
});
