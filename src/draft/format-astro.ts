import { commonmark } from './commonmark';
import { dayText } from './draft-date';
import type { Format } from './format';
import { venueLink } from './format-markdown';

/** A post for Astro's blog, as Markdown (not MDX). Its build stops where title, description or day is missing. */
export const astro: Format = {
  folder: 'src/content/blog',
  fileName: ({ slug }) => `${slug}.md`,
  fields: (post) => [
    { key: 'title', value: post.title, required: true },
    { key: 'description', value: post.description, required: true },
    { key: 'pubDate', value: dayText(post.date), required: true },
  ],
  keys: { name: 'title', day: 'pubDate' },
  opening: '{{ kininaru.card }}',
  card: venueLink,
  dialect: commonmark,
  guard: (markdown) => markdown,
};
