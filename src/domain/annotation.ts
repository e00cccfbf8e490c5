import type { PaperId } from './paper';
import { asArray, asText } from './parse';
import { addTags } from './tags';

/** What the reader adds to a paper. */
export type Annotation = {
  paperId: PaperId;
  /** Markdown, as typed. */
  note: string;
  /** In the order added; see `normalTag`. */
  tags: string[];
  /** Milliseconds since 1970 of the first and the latest edit. */
  createdAt: number;
  editedAt: number;
};

/** The longest note that is taken, in UTF-16 units: a guard for the message channel, not a limit that anyone meets. */
export const longestNote = 5_000_000;

export const isEmptyAnnotation = ({ note, tags }: Annotation): boolean => note.trim() === '' && tags.length === 0;

export const parseTags = (value: unknown): string[] =>
  addTags(
    [],
    asArray(value, 'tags', 20_000).map((tag) => asText(tag, 'tags', 1_000)),
  );
