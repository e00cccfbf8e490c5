import type { DraftDate } from './draft-date';
import type { Dialect } from './write-markdown';

/** What is to be said above the sections. */
export type Post = { title: string; venueId: string; date: DraftDate; hasFormulas: boolean };

/** What one kind of blog wants; see `formats`. */
export type Format = {
  fileName: (post: Post) => string;
  /** All that stands above the first section, ending in one line end. */
  head: (post: Post) => string;
  dialect: Dialect;
  /** The last hand on the Markdown below the head. */
  finish: (markdown: string) => string;
};
