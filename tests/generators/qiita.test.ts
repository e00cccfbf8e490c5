import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { Draft } from '../../src/draft/draft';
import { describePosts, type RenderedPost } from './describe-posts';
import { readMarkdown } from './read-markdown';

// The parts of Qiita's command that read a file and check it before anything is sent; they have no types.
const require = createRequire(import.meta.url);
const { FileSystemRepo } = require('@qiita/qiita-cli/dist/lib/file-system-repo.js');
const { checkFrontmatterType } = require('@qiita/qiita-cli/dist/lib/check-frontmatter-type.js');
const { validateItem } = require('@qiita/qiita-cli/dist/lib/validators/item-validator.js');

async function render(drafts: Draft[]): Promise<RenderedPost[]> {
  const dataRootDir = mkdtempSync(join(tmpdir(), 'kininaru-qiita-'));
  try {
    mkdirSync(join(dataRootDir, 'public'), { recursive: true });
    for (const { fileName, markdown } of drafts) writeFileSync(join(dataRootDir, 'public', fileName), markdown);
    const files = await FileSystemRepo.build({ dataRootDir });
    return await Promise.all(drafts.map(({ fileName }) => renderOne(files, fileName)));
  } finally {
    rmSync(dataRootDir, { recursive: true, force: true });
  }
}

async function renderOne(files: { loadItemByBasename: (name: string) => Promise<unknown> }, fileName: string) {
  const item = (await files.loadItemByBasename(fileName.replace(/\.md$/, ''))) as { title: string; rawBody: string };
  const errors = [...checkFrontmatterType(item), ...validateItem(item)];
  if (errors.length > 0) throw new Error(`${fileName}: ${errors}`);
  // Qiita's Markdown knows no formulas within a line: MathJax finds them on the page.
  return { body: await readMarkdown(item.rawBody, { math: false }), title: item.title, day: '' };
}

const cardOf = (body: Element) =>
  [...body.querySelectorAll('p')].map((line) => line.textContent ?? '').find((line) => line.includes('/group?id=')) ??
  '';

describe('an article for Qiita', () => {
  describePosts({ format: 'qiita', render, day: '', cardOf });
});
