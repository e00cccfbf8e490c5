import { useLayoutEffect, useRef } from 'preact/hooks';
import { type DraftSection, type SectionSource, sourceKey } from '../domain/draft-settings';
import type { PaperId } from '../domain/paper';
import type { Texts } from '../domain/texts';
import { DragHandle } from './drag-handle';
import { KeptText } from './kept-text';
import { MoveButton } from './move-button';
import { PaperOrder } from './paper-order';
import { PopupIcon } from './popup-icon';
import { papersText } from './section-list';

/** One section as it stands in the draft, with what the author gave it. */
export type EditedSection = {
  source?: SectionSource;
  heading: string;
  own: DraftSection | undefined;
  papers: { id: PaperId; title: string }[];
};

export type SectionChange = {
  heading?: string | undefined;
  above?: string | undefined;
  papers?: PaperId[] | undefined;
};

type Props = {
  t: Texts;
  sections: EditedSection[];
  onMove: (source: SectionSource, by: -1 | 1) => void;
  /** Dragged to where another one is. */
  onPlace: (source: SectionSource, target: SectionSource) => void;
  onChange: (source: SectionSource, change: SectionChange) => void;
  /** Offered for a section that a tag, or "everything else", was turned into, and for a track whose papers would go there. */
  onRemove: (source: SectionSource) => void;
};

/** The draft's sections: their headings, order, words of the author's and papers. */
export function SectionEditor({ t, sections, onMove, onPlace, onChange, onRemove }: Props) {
  const moved = useRef<HTMLButtonElement>(null);
  const order = sections.map(keyOf).join('\n');
  // A browser takes the focus from a button whose row is put elsewhere in the document.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what it waits for
  useLayoutEffect(() => {
    moved.current?.focus();
    moved.current = null;
  }, [order]);
  const hasRest = sections.some(({ source }) => source?.kind === 'rest');
  const last = sections.filter(({ source }) => source).length - 1;
  return (
    <ol class="edited-sections">
      {sections.map((section, at) => (
        <Section
          key={keyOf(section)}
          t={t}
          section={section}
          hasRest={hasRest}
          isFirst={at === 0}
          isLast={at === last}
          moved={moved}
          onDrop={(row) => {
            const target = sections[row]?.source;
            if (section.source && target) onPlace(section.source, target);
          }}
          onMove={onMove}
          onChange={onChange}
          onRemove={onRemove}
        />
      ))}
    </ol>
  );
}

type SectionProps = Pick<Props, 't' | 'onMove' | 'onChange' | 'onRemove'> & {
  section: EditedSection;
  hasRest: boolean;
  isFirst: boolean;
  isLast: boolean;
  moved: { current: HTMLButtonElement | null };
  /** Onto another one, counted from the top. */
  onDrop: (row: number) => void;
};

function Section({ t, section, hasRest, moved, onDrop, onMove, onChange, onRemove, ...place }: SectionProps) {
  const { source, own, heading, papers } = section;
  if (!source)
    return (
      <li class="edited-section">
        <p class="fixed-heading">{heading}</p>
        <p class="hint">{t('draftUntrackedHint', papersText(t, papers.length))}</p>
      </li>
    );
  const name = source.kind === 'rest' ? t('draftRest') : source.name;
  return (
    <li class="edited-section">
      <div class="section-head">
        <DragHandle title={t('draftDrag')} rowSelector=".edited-section" onDrop={onDrop} />
        <KeptText
          label={t('draftHeadingOf', name)}
          hidesLabel
          value={own?.heading ?? name}
          onChange={(text) => onChange(source, { heading: text === name ? undefined : text })}
        />
        <MoveButton t={t} name={name} by={-1} isEnd={place.isFirst} moved={moved} onMove={(by) => onMove(source, by)} />
        <MoveButton t={t} name={name} by={1} isEnd={place.isLast} moved={moved} onMove={(by) => onMove(source, by)} />
        {(source.kind !== 'track' || hasRest) && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('draftRemoveSection', name)}
            onClick={() => onRemove(source)}
          >
            <PopupIcon name="cross" />
          </button>
        )}
      </div>
      <p class="hint">{t(sourceHints[source.kind], name, papersText(t, papers.length))}</p>
      <details>
        <summary>{t('draftSectionMore')}</summary>
        <KeptText
          label={t('draftAbove')}
          lines={2}
          value={own?.above ?? ''}
          onChange={(text) => onChange(source, { above: text === '' ? undefined : text })}
        />
        <PaperOrder t={t} papers={papers} onOrder={(ids) => onChange(source, { papers: ids })} />
        {own?.papers && (
          <button type="button" class="link" onClick={() => onChange(source, { papers: undefined })}>
            {t('draftPapersByTime')}
          </button>
        )}
      </details>
    </li>
  );
}

const sourceHints = { tag: 'draftTakesTag', track: 'draftTakesTrack', rest: 'draftTakesRest' } as const;

const keyOf = ({ source }: EditedSection): string => (source ? sourceKey(source) : '');
