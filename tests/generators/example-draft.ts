import { defaultDraftSettings } from '../../src/domain/draft-settings';
import { composeDraft, type Draft } from '../../src/draft/draft';
import type { DraftInput } from '../../src/draft/draft-input';
import type { AnnotatedPaper } from '../../src/draft/sections';

/** An annotated paper of which a test says only what matters to it. An empty track is an unknown one. */
export function annotated({
  id = 'RbiBKPtuHp',
  title = 'A Title',
  note = '',
  tags = ['seen'],
  track = 'oral',
  createdAt = 0,
} = {}): AnnotatedPaper {
  return {
    paper: { id, title, authors: [], seenAt: 0, ...(track && { track }) },
    annotation: { paperId: id, note, tags, createdAt, editedAt: createdAt },
  };
}

/** `title` is the usual one, which is not the author's; that is `ownTitle`. */
type Wishes = Partial<DraftInput['settings'] & DraftInput['words'] & { ownTitle: string }>;

/** A draft of ICML 2024 on the day of the post that set the shape. */
export function draftOf(items: AnnotatedPaper[], wishes: Wishes = {}): Draft {
  const {
    title = 'ICML2024 の気になる論文 (WIP)',
    untracked = 'other',
    venueId = 'ICML.cc/2024/Conference',
    ownTitle,
    ...settings
  } = wishes;
  return composeDraft({
    venueId,
    items,
    settings: { ...defaultDraftSettings(venueId), ...settings, ...(ownTitle !== undefined && { title: ownTitle }) },
    date: { year: 2024, month: 7, day: 10, offsetMinutes: 540 },
    words: { title, untracked },
  });
}
