import { useMemo } from 'preact/hooks';
import { type DraftTemplate, parseDraftSettings } from '../../domain/draft-settings';
import type { PaperId } from '../../domain/paper';
import { inListedOrder, type SectionOrder } from '../../domain/section-order';
import { countTags } from '../../domain/tag-counts';
import type { Texts } from '../../domain/texts';
import { otherVenue, venueName } from '../../domain/venue';
import type { TakeKind } from '../../draft/take-along';
import type { Database } from '../../store/database';
import { annotatedPapers } from '../../store/venues';
import { takeInTurn } from './composer';
import { useComposing } from './composing';
import { useKeptSettings } from './kept-settings';
import { useLive } from './live';

type Source = { t: Texts; database: Database; venueId: string; hasPreview?: boolean };

export type VenueDraftState = ReturnType<typeof useVenueDraft>;

/** One venue's notes and settings, live, and the draft that they make. While another venue is read, the draft of the one before stays. */
export function useVenueDraft(
  { t, database, venueId, hasPreview = false }: Source,
  onNotKept: (error: unknown) => void,
) {
  const papers = useLive(venueId, () => annotatedPapers(database, venueId));
  const kept = useKeptSettings(database, venueId, onNotKept);
  const work = useMemo(
    () => (papers.value && kept.settings ? { items: papers.value.items, settings: kept.settings } : undefined),
    [papers.value, kept.settings],
  );
  const { composed, latest } = useComposing(work, ({ settings }) => ({
    words: wordsFor(t, settings.venueId),
    hasPreview,
  }));

  const items = composed?.work.items;
  const tags = useMemo(() => countTags((items ?? []).map((item) => item.annotation)), [items]);
  const titles = useMemo(() => new Map((items ?? []).map(({ paper }) => [paper.id, paper.title])), [items]);
  const tracks = useMemo(() => [...new Set((items ?? []).flatMap(({ paper }) => paper.track ?? []))], [items]);
  const shownVenueId = composed?.work.settings.venueId ?? venueId;
  const isCurrent = shownVenueId === venueId;
  const settings = isCurrent ? kept.settings : composed?.work.settings;
  const listed = settings?.sections ?? [];
  const draft = papers.error === undefined ? composed?.draft : undefined;
  const composedSections = draft?.sections ?? [];
  // The list shows a change of order at once, the draft when it is composed.
  const sections = settings === composed?.work.settings ? composedSections : inListedOrder(composedSections, listed);
  const order: SectionOrder = { listed, shown: sections.flatMap(({ source }) => source ?? []) };

  return {
    draft,
    settings,
    order,
    /** The sections that the author chose, ordered or gave something of their own. */
    listed,
    /** The venue's tracks, in no order. */
    tracks,
    sections,
    tags,
    shownVenueId,
    /** Nothing has been read of any venue yet. */
    isUnknown: composed === undefined && papers.error === undefined,
    /** The draft on show is not this venue's, or there is none. */
    isWaiting: !isCurrent || draft === undefined,
    isUnread: kept.isUnread,
    readError: papers.error,
    composeError: composed?.error,
    leftOut: composed?.leftOut ?? [],
    /** How many rows could not be read. */
    unreadable: papers.value?.unreadable.length ?? 0,
    latest,
    /** Something else made of the draft's papers. Rejects where it cannot be made. */
    take: async (kind: TakeKind) => {
      if (!work) throw new Error(kind);
      const outcome = await takeInTurn({ work, words: wordsFor(t, work.settings.venueId), take: kind });
      if (!outcome.draft) throw outcome.error;
      return outcome.draft;
    },
    /** A key that is undefined here is as usual again. */
    change: (some: { [K in keyof DraftTemplate]?: DraftTemplate[K] | undefined }) => {
      if (isCurrent && settings) kept.keep(parseDraftSettings({ ...settings, ...some }));
    },
    /** Takes everything but the venue from a template. */
    replace: (template: DraftTemplate) => {
      if (isCurrent) kept.keep({ ...template, venueId });
    },
    titleOf: (id: PaperId) => titles.get(id) ?? id,
  };
}

const wordsFor = (t: Texts, venueId: string) => ({
  title: venueId === otherVenue ? t('popupOtherTitle') : t('popupDraftTitle', venueName(venueId)),
  untracked: t('popupUntracked'),
});
