import type { RefObject } from 'preact';
import type { DraftSection, FormatId } from '../domain/draft-settings';
import type { TagCount } from '../domain/tag-counts';
import type { Texts } from '../domain/texts';
import { DraftField } from './draft-field';
import { papersText, SectionList, type ShownSection } from './section-list';
import { SectionTags } from './section-tags';

type Props = {
  t: Texts;
  draft: { markdown: string; paperCount: number };
  sections: ShownSection[];
  tags: TagCount[];
  /** The sections that the reader chose or ordered, a pressed tag among them. */
  listed: readonly DraftSection[];
  venueId: string;
  format: FormatId;
  field: RefObject<HTMLTextAreaElement | null>;
  onMove: (section: ShownSection, by: -1 | 1) => void;
  onToggleTag: (tag: string) => void;
  onFormat: (format: FormatId) => void;
};

/** What the draft is made of, and the draft. */
export function DraftPanel({ t, draft, sections, tags, listed, onMove, onToggleTag, ...field }: Props) {
  return (
    <>
      <section class="parts">
        <h2>{t('popupSummary', papersText(t, draft.paperCount), sectionsText(t, sections.length))}</h2>
        <SectionList t={t} sections={sections} onMove={onMove} />
        <SectionTags
          key={field.venueId}
          t={t}
          tags={tags}
          sections={listed.flatMap(({ source }) => (source.kind === 'tag' ? [source.name] : []))}
          onToggle={onToggleTag}
        />
      </section>
      <DraftField t={t} markdown={draft.markdown} {...field} />
    </>
  );
}

const sectionsText = (t: Texts, count: number): string =>
  count === 1 ? t('popupOneSection') : t('popupSections', String(count));
