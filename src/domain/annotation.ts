import { asTime, isPaperId, type PaperId } from './paper';
import { asArray, asObject, asText } from './parse';
import { addTag } from './tags';

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

/** Throws where `value` is not an annotation; unknown fields are left out. */
export function parseAnnotation(value: unknown): Annotation {
  const annotation = asObject(value, 'annotation');
  if (!isPaperId(annotation.paperId)) throw new TypeError('annotation.paperId is not a paper id');
  return {
    paperId: annotation.paperId,
    note: asText(annotation.note, 'annotation.note', longestNote),
    tags: parseTags(annotation.tags),
    createdAt: asTime(annotation.createdAt, 'annotation.createdAt'),
    editedAt: asTime(annotation.editedAt, 'annotation.editedAt'),
  };
}

export const parseTags = (value: unknown): string[] =>
  asArray(value, 'tags', 20_000).reduce<string[]>((tags, tag) => addTag(tags, asText(tag, 'tags', 1_000)), []);
