import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { Draft } from '../../src/draft/draft';
import { asElement, describePosts, type RenderedPost } from './describe-posts';

const hasHugo = spawnSync('hugo', ['version']).status === 0;

const layout =
  '<h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02 15:04:05 -0700" }}</time><article>{{ .Content }}</article>';

function render(drafts: Draft[]): RenderedPost[] {
  const site = mkdtempSync(join(tmpdir(), 'kininaru-hugo-'));
  try {
    for (const folder of ['content/posts', 'layouts/_default']) mkdirSync(join(site, folder), { recursive: true });
    writeFileSync(
      join(site, 'config.yaml'),
      'baseURL: https://example.org/\ndisableKinds: [taxonomy, term, RSS, sitemap]\n',
    );
    writeFileSync(join(site, 'layouts/_default/single.html'), layout);
    for (const draft of drafts) writeFileSync(join(site, 'content/posts', draft.fileName), draft.markdown);
    execFileSync('hugo', ['--source', site, '--quiet'], { stdio: 'pipe' });
    return drafts.map(({ fileName }) => {
      const body = asElement(
        readFileSync(join(site, 'public/posts', fileName.replace(/\.md$/, ''), 'index.html'), 'utf8'),
      );
      // A block of a formula is a paragraph for MathJax or KaTeX.
      for (const block of body.querySelectorAll('p, li')) {
        const [, tex] = /^\s*\$\$ (.*) \$\$\s*$/s.exec(block.textContent ?? '') ?? [];
        if (tex !== undefined && block.children.length === 0) block.textContent = `$${tex}$`;
      }
      const textOf = (selector: string) => body.querySelector(selector)?.textContent ?? '';
      return { body, title: textOf('h1'), day: textOf('time') };
    });
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

describe.skipIf(!hasHugo)('a post in real Hugo (needs hugo on the PATH)', () => {
  describePosts({ format: 'hugo', render, day: '2024-07-10 00:00:00 +0900' });
});
