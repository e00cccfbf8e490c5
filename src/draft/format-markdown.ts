import { commonmark } from './commonmark';
import type { Format, Venue } from './format';

/** Plain Markdown, for whatever takes a paste. */
export const markdown: Format = {
  folder: '',
  fileName: ({ slug }) => `${slug}.md`,
  fields: () => [],
  keys: { name: 'title', day: 'date' },
  opening: '# {{ kininaru.title }}\n\n{{ kininaru.card }}',
  card: venueLink,
  dialect: commonmark,
  guard: (markdown) => markdown,
};

/** For blogs that make no card of an address. */
export function venueLink({ name, url }: Venue): string {
  return `[${name}](${url})`;
}
