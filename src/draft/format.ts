import type { DraftDate } from './draft-date';
import type { Field } from './front-matter';
import type { Dialect } from './write-markdown';

/** What is to be said above the sections, and about the post as a whole. */
export type Post = {
  /** Plain text on one line; never empty. */
  title: string;
  venueId: string;
  /** The reader's day, or the day that the author's front matter says. */
  date: DraftDate;
  /** Lower case ASCII letters, digits and "-" inside; at most 60. */
  slug: string;
  /** What is in it: "ICML 2024: oral, poster". Plain text on one line. */
  description: string;
  hasFormulas: boolean;
  hasJapanese: boolean;
};

/** The page of a venue: its short name, and its address, which is safe in any Markdown. */
export type Venue = { name: string; url: string };

/** What one kind of blog wants; see `formats`. */
export type Format = {
  /** Where such a blog keeps its posts: "_posts". Only told to the reader. Empty: anywhere. */
  folder: string;
  fileName: (post: Post) => string;
  /** The usual front matter; none for a format without. */
  fields: (post: Post) => Field[];
  /** What the author's own front matter says of the post by these keys is what counts. */
  keys: { name: string; day: string };
  /** The usual opening, with variables. */
  opening: string;
  /** The venue's page as such a blog shows it best: one block of Markdown. */
  card: (venue: Venue) => string;
  dialect: Dialect;
  /** Makes Markdown safe from what runs before Markdown; the author's own texts do not pass it. */
  guard: (markdown: string) => string;
};
