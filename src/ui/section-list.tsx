import { useLayoutEffect, useRef } from 'preact/hooks';
import { type SectionSource, sourceKey } from '../domain/draft-settings';
import type { Texts } from '../domain/texts';
import { MoveButton } from './move-button';

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

function Move({ section, onMove, ...move }: MoveProps) {
  if (!section.source) return <span class="icon-button" />;
  return <MoveButton {...move} name={section.heading} onMove={(by) => onMove(section, by)} />;
}

export const papersText = (t: Texts, count: number): string =>
  count === 1 ? t('popupOnePaper') : t('popupPapers', String(count));

const keyOf = ({ source }: ShownSection): string => (source ? sourceKey(source) : '');
