import type { FormatId } from '../domain/draft-settings';
import type { PostShape } from './post-shape';

/** Signs of each kind of blog in a post's front matter and body, the surer ones first. */
const signs: [FormatId, { keys?: RegExp; body?: RegExp }][] = [
  ['zenn', { keys: /^(?:emoji|topics):/m }],
  ['zenn', { body: /^@\[card\]\(|^:::message/m }],
  ['qiita', { keys: /^(?:organization_url_name|ignorePublish|updated_at):/m }],
  ['hatena', { keys: /^(?:Title|Category|EditURL):/m }],
  ['hatena', { body: /:embed(?::cite)?\]|\[tex:/ }],
  ['astro', { keys: /^pubDate:/m }],
  ['minimal-mistakes', { keys: /^(?:layout: single|excerpt:|toc_sticky:|use_math:)/m }],
  ['al-folio', { keys: /^(?:related_posts|giscus_comments|toc:\s*\n\s+(?:sidebar|beginning)|tags: [\w-]+$)/m }],
  ['jekyll', { body: /\{% linkpreview / }],
  ['chirpy', { keys: /^(?:pin|mermaid|image:\s*\n\s+path):/m }],
  ['obsidian', { keys: /^(?:created|aliases|cssclasses|source):/m }],
  ['hugo', { keys: /^(?:draft|isCJKLanguage|lastmod|slug):/m }],
  ['quarto', { keys: /^(?:format|execute|bibliography|description):/m }],
  ['jekyll', { keys: /^(?:layout|permalink|published|categories|date|title):/m }],
];

/** Which kind of blog a post was written for, by what stands in it. */
export function guessFormat({ frontMatter, text, bodyFrom }: PostShape): FormatId {
  const keys = frontMatter?.text.replace(/\r\n/g, '\n') ?? '';
  if (frontMatter?.kind === 'toml') return 'hugo';
  const body = text.slice(bodyFrom);
  return signs.find(([, sign]) => sign.keys?.test(keys) || sign.body?.test(body))?.[0] ?? 'markdown';
}
