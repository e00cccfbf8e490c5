import type { Format } from './format';
import { jekyll, jekyllDate, mathField } from './format-jekyll';
import { kramdownFormulas } from './kramdown-formulas';

/** Jekyll with the theme Chirpy: at most two categories, tags in lower case, MathJax where the post says `math`. */
export const chirpy: Format = {
  ...jekyll,
  fields: (post) => [
    { key: 'title', value: post.title, required: true },
    jekyllDate(post),
    { key: 'categories', value: ['memo'] },
    { key: 'tags', value: ['ml'] },
    ...mathField(post),
  ],
  dialect: kramdownFormulas,
};
