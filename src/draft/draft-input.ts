import type { DraftSettings } from '../domain/draft-settings';
import type { DraftDate } from './draft-date';
import type { AnnotatedPaper } from './sections';

export type DraftInput = {
  venueId: string;
  /** The venue's annotated papers in any order; an empty annotation is left out. */
  items: readonly AnnotatedPaper[];
  settings: DraftSettings;
  date: DraftDate;
  /** In the reader's language: the post's title, and the heading for papers without a track. */
  words: { title: string; untracked: string };
};
