import type { PaperId } from './paper';
import { asArray, asText } from './parse';
import { addTags } from './tags';
import { hasWords, type Verdict } from './verdict';

/** What the reader adds to a paper. */
export type Annotation = {
  paperId: PaperId;
  /** Markdown, as typed. */
  note: string;
  /** In the order added; see `normalTag`. */
  tags: string[];
  /** The reader's own; `verdictOf` tells what it comes to. */
  verdict?: Verdict;
  /** Milliseconds since 1970 of the first and the latest edit. */
  createdAt: number;
  editedAt: number;
};

/** The longest note that is taken, in UTF-16 units: a guard for the message channel, not a limit that anyone meets. */
export const longestNote = 5_000_000;

/** Nothing is left of it. A verdict alone is something, though not for a draft; see `hasWords`. */
export const isEmptyAnnotation = (annotation: Annotation): boolean =>
  !hasWords(annotation) && annotation.verdict === undefined;

export const parseTags = (value: unknown): string[] =>
  addTags(
    [],
    asArray(value, 'tags', 20_000).map((tag) => asText(tag, 'tags', 1_000)),
  );
