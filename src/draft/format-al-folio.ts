import type { Format } from './format';
import { jekyll, jekyllDate } from './format-jekyll';
import { kramdownFormulas } from './kramdown-formulas';

/** Jekyll with the theme al-folio, which always has MathJax. */
export const alFolio: Format = {
  ...jekyll,
  fields: (post) => [
    { key: 'layout', value: 'post', required: true },
    { key: 'title', value: post.title, required: true },
    jekyllDate(post),
    { key: 'description', value: post.description },
    { key: 'tags', value: 'ml' },
    { key: 'categories', value: 'memo' },
  ],
  dialect: kramdownFormulas,
};
