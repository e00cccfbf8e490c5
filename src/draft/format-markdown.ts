import { otherVenue, venueName, venueSlug } from '../domain/venue';
import { paragraph, text } from './blocks';
import { commonmark } from './commonmark';
import { safeVenueUrl } from './escape';
import type { Format } from './format';
import { writeMarkdown } from './write-markdown';

/** Plain Markdown, for whatever takes a paste. */
export const markdown: Format = {
  fileName: ({ venueId }) => `${venueSlug(venueId)}.md`,
  head: ({ title, venueId }) =>
    writeMarkdown(
      [
        { type: 'heading', depth: 1, children: [text(title)] },
        ...(venueId === otherVenue
          ? []
          : [paragraph([{ type: 'link', url: safeVenueUrl(venueId), children: [text(venueName(venueId))] }])]),
      ],
      commonmark,
    ),
  dialect: commonmark,
  finish: (markdown) => markdown,
};
