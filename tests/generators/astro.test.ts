import { describe } from 'vitest';
import { z } from 'zod';
import type { Draft } from '../../src/draft/draft';
import { describePosts, type RenderedPost } from './describe-posts';
import { frontMatterOf } from './front-matter-of';
import { readMarkdown } from './read-markdown';

/** The schema of Astro's starter blog. */
const blog = z.object({
  title: z.string(),
  description: z.string(),
  pubDate: z.coerce.date(),
  updatedDate: z.coerce.date().optional(),
});

async function renderOne({ markdown }: Draft): Promise<RenderedPost> {
  const { data, body } = frontMatterOf(markdown);
  const { title, pubDate } = blog.parse(data);
  return { body: await readMarkdown(body, { math: true }), title, day: pubDate.toISOString() };
}

describe('a post in the Markdown of Astro', () => {
  describePosts({
    format: 'astro',
    render: (drafts) => Promise.all(drafts.map(renderOne)),
    day: '2024-07-10T00:00:00.000Z',
  });
});
