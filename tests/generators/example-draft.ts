import type { DraftSettings } from '../../src/domain/draft-settings';
import { composeDraft, type Draft } from '../../src/draft/draft';
import type { AnnotatedPaper } from '../../src/draft/sections';

/** For tests: an annotated paper of which a test says only what matters to it. */
export function annotated({
  id = 'RbiBKPtuHp',
  title = 'A Title',
  note = '',
  tags = ['seen'],
  track = 'oral',
  createdAt = 0,
}: {
  id?: string;
  title?: string;
  note?: string;
  tags?: string[];
  /** Empty where it is not known. */
  track?: string;
  createdAt?: number;
}): AnnotatedPaper {
  return {
    paper: { id, title, authors: [], seenAt: 0, ...(track && { track }) },
    annotation: { paperId: id, note, tags, createdAt, editedAt: createdAt },
  };
}

export const draftOf = (items: AnnotatedPaper[], settings: Partial<DraftSettings> = {}): Draft => {
  const venueId = 'ICML.cc/2024/Conference';
  return composeDraft({
    venueId,
    items,
    settings: { venueId, format: 'jekyll', sections: [], ...settings },
    date: { year: 2024, month: 7, day: 10, offsetMinutes: 540 },
    words: { title: 'ICML2024 の気になる論文 (WIP)', untracked: 'other' },
  });
};
