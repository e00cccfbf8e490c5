import { dayText, midnightText } from './draft-date';
import type { Format, Post } from './format';
import { kramdown } from './kramdown';

/** A post for Jekyll (kramdown) with the jekyll-linkpreview plugin: for the venue only, as the papers' own pages are closed to robots. */
export const jekyll: Format = {
  folder: '_posts',
  fileName: (post) => `${dayText(post.date)}-${post.slug}.md`,
  fields: (post) => [
    { key: 'categories', value: ['memo'] },
    jekyllDate(post),
    ...mathField(post),
    { key: 'tags', value: ['ML'] },
    { key: 'title', value: post.title, required: true },
    { key: 'published', value: true },
  ],
  keys: { name: 'title', day: 'date' },
  opening: '{{ kininaru.card }}',
  card: ({ url }) => `{% linkpreview "${url}" %}`,
  dialect: kramdown,
  guard: withoutLiquid,
};

/** Without quotes, which is what Jekyll wants. */
export const jekyllDate = ({ date }: Post) => ({ key: 'date', yaml: midnightText(date), required: true });

/** Themes load MathJax where a post says so. */
export const mathField = ({ hasFormulas }: Post) => (hasFormulas ? [{ key: 'math', value: true, required: true }] : []);

/**
 * Liquid runs before Markdown and sees no code, formula or escape: a "{{" anywhere is its own. So each is printed by Liquid, and what comes out is the
 * Markdown as it was. No raw … endraw, which a title "{% endraw %}" would end.
 */
function withoutLiquid(markdown: string): string {
  return markdown.replace(/\{[{%]/g, (opening) => `{{ '${opening}' }}`);
}
