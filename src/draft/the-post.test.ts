import { existsSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { annotated, draftOf } from '../../tests/generators/example-draft';
import type { AnnotatedPaper } from './sections';

const published = '../shared/docs/the-post.md';
const invented = 'tests/generators/example-post.txt';

/** From the first section with papers to the end. */
const paperSections = (post: string) => post.slice(post.indexOf('\n## oral\n') + 1);

/** What the author wrote on openreview.net for this post: the papers under "oral" have that track, those under another heading a tag of its name. */
function compose(post: string) {
  const items: AnnotatedPaper[] = [];
  const headings: string[] = [];
  for (const line of paperSections(post).split('\n')) {
    const [, title, id] = /^- \[(.+)\]\(https:\/\/openreview\.net\/forum\?id=([\w-]+)\)$/.exec(line) ?? [];
    const heading = headings.at(-1) ?? '';
    const last = items.at(-1);
    if (line.startsWith('## ')) headings.push(line.slice(3));
    else if (title && id)
      items.push(
        annotated({
          id,
          title,
          createdAt: items.length,
          ...(heading !== 'oral' && { tags: [heading], track: 'poster' }),
        }),
      );
    else if (last && line !== '') last.annotation.note += line.slice(2) + '\n';
  }
  const sections = headings.slice(1).map((name) => ({ source: { kind: 'tag' as const, name } }));
  return draftOf(items, { sections });
}

it.skipIf(!existsSync(published))(`gives back the published post (needs ${published})`, async () => {
  const post = readFileSync(published, 'utf8');
  const draft = compose(post);
  expect(draft.sections).toMatchObject([
    { source: { kind: 'track', name: 'oral' }, heading: 'oral', count: 7 },
    { source: { kind: 'tag', name: 'みんな好きそう' }, heading: 'みんな好きそう', count: 5 },
  ]);
  expect(paperSections(draft.markdown)).toBe(paperSections(post));
  expect(await format(draft.markdown, { parser: 'markdown' })).toBe(draft.markdown);
});

it('gives back an invented post of the same shape, front matter and all', async () => {
  const post = readFileSync(invented, 'utf8');
  expect(compose(post).markdown).toBe(post);
  expect(await format(post, { parser: 'markdown' })).toBe(post);
});
