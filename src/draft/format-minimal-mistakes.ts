import type { Format } from './format';
import { jekyll, jekyllDate, mathField } from './format-jekyll';
import { kramdownFormulas } from './kramdown-formulas';

/** Jekyll with the theme Minimal Mistakes, whose lists of posts show the excerpt. */
export const minimalMistakes: Format = {
  ...jekyll,
  fields: (post) => [
    { key: 'layout', value: 'single' },
    { key: 'title', value: post.title, required: true },
    { key: 'excerpt', value: post.description },
    jekyllDate(post),
    { key: 'categories', value: ['memo'] },
    { key: 'tags', value: ['ML'] },
    ...mathField(post),
  ],
  dialect: kramdownFormulas,
};
