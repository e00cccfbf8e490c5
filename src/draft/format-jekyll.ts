import { stringify } from 'yaml';
import { otherVenue, venueSlug } from '../domain/venue';
import { dayText, midnightText } from './draft-date';
import { safeVenueUrl } from './escape';
import type { Format, Post } from './format';
import { kramdown } from './kramdown';

/** A post for Jekyll (kramdown) with the jekyll-linkpreview plugin: for the venue only, as the papers' own pages are closed to robots. */
export const jekyll: Format = {
  fileName: (post) => `${dayText(post.date)}-${venueSlug(post.venueId)}.md`,
  head: (post) => `---\n${frontMatter(post)}---\n${venueCard(post.venueId)}`,
  dialect: kramdown,
  finish: withoutLiquid,
};

const venueCard = (venueId: string) =>
  venueId === otherVenue ? '' : `\n{% linkpreview "${safeVenueUrl(venueId)}" %}\n`;

const frontMatter = ({ title, date, hasFormulas }: Post): string =>
  yaml({ categories: ['memo'] }) +
  stringify({ date: midnightText(date) }) + // a date without quotes, which is what Jekyll wants
  yaml({ ...(hasFormulas && { math: true }), tags: ['ML'], title, published: true });

/** Jekyll reads YAML 1.1, where a title "no" would be false and "12:30" a number. */
const yaml = (fields: object): string => stringify(fields, { lineWidth: 0, compat: 'yaml-1.1' });

/**
 * Liquid runs before Markdown and sees no code, formula or escape: a "{{" anywhere is its own. So each is printed by Liquid, and what comes out is the
 * Markdown as it was. No raw … endraw, which a title "{% endraw %}" would end.
 */
function withoutLiquid(markdown: string): string {
  return markdown.replace(/\{[{%]/g, (opening) => `{{ '${opening}' }}`);
}
