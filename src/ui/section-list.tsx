import { useLayoutEffect, useRef } from 'preact/hooks';
import { type SectionSource, sourceKey } from '../domain/draft-settings';
import type { Texts } from '../domain/texts';
import { PopupIcon } from './popup-icon';

/** One heading of the draft. Without a source it holds the papers that belong nowhere else, and stays last. */
export type ShownSection = { source?: SectionSource; heading: string; count: number };

type Props = { t: Texts; sections: ShownSection[]; onMove: (section: ShownSection, by: -1 | 1) => void };

/** The draft's sections in their order, with what moves them. */
export function SectionList({ t, sections, onMove }: Props) {
  const moved = useRef<HTMLButtonElement>(null);
  const order = sections.map(keyOf).join('\n');
  // A browser takes the focus from a button whose row is put elsewhere in the document.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what it waits for
  useLayoutEffect(() => {
    moved.current?.focus();
    moved.current = null;
  }, [order]);

  const last = sections.filter((section) => section.source).length - 1;
  return (
    <ol class="sections">
      {sections.map((section, at) => (
        <li key={keyOf(section)} class="section">
          <span class="heading" title={section.heading}>
            {section.source?.kind === 'tag' && <span class="tag-mark">#</span>}
            {section.heading}
          </span>
          <span class="count">{papersText(t, section.count)}</span>
          <Move t={t} section={section} by={-1} isEnd={at === 0} moved={moved} onMove={onMove} />
          <Move t={t} section={section} by={1} isEnd={at === last} moved={moved} onMove={onMove} />
        </li>
      ))}
    </ol>
  );
}

type MoveProps = Pick<Props, 't' | 'onMove'> & {
  section: ShownSection;
  by: -1 | 1;
  isEnd: boolean;
  moved: { current: HTMLButtonElement | null };
};

function Move({ t, section, by, isEnd, moved, onMove }: MoveProps) {
  if (!section.source) return <span class="icon-button" />;
  const name = t(by < 0 ? 'popupMoveUp' : 'popupMoveDown', section.heading);
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      // Not `disabled`: that would take the focus from the section that has just arrived at the end.
      aria-disabled={isEnd}
      onClick={(event) => {
        if (isEnd) return;
        moved.current = event.currentTarget;
        onMove(section, by);
      }}
    >
      <PopupIcon name={by < 0 ? 'up' : 'down'} />
    </button>
  );
}

export const papersText = (t: Texts, count: number): string =>
  count === 1 ? t('popupOnePaper') : t('popupPapers', String(count));

const keyOf = ({ source }: ShownSection): string => (source ? sourceKey(source) : '');
