import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PaperId } from '../domain/paper';
import type { Texts } from '../domain/texts';
import { MoveButton } from './move-button';

type Props = { t: Texts; papers: { id: PaperId; title: string }[]; onOrder: (ids: PaperId[]) => void };

/** A section's papers in their order, with what moves them. */
export function PaperOrder({ t, papers, onOrder }: Props) {
  const moved = useRef<HTMLButtonElement>(null);
  const ids = papers.map(({ id }) => id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what it waits for
  useLayoutEffect(() => {
    moved.current?.focus();
    moved.current = null;
  }, [ids.join()]);
  const move = (at: number, by: -1 | 1) => {
    const id = ids[at];
    if (id !== undefined) onOrder(ids.toSpliced(at, 1).toSpliced(at + by, 0, id));
  };
  return (
    <ol class="paper-order" aria-label={t('draftPapers')}>
      {papers.map(({ id, title }, at) => (
        <li key={id}>
          <span class="paper-title" title={title}>
            {title}
          </span>
          <MoveButton t={t} name={title} by={-1} isEnd={at === 0} moved={moved} onMove={(by) => move(at, by)} />
          <MoveButton
            t={t}
            name={title}
            by={1}
            isEnd={at === papers.length - 1}
            moved={moved}
            onMove={(by) => move(at, by)}
          />
        </li>
      ))}
    </ol>
  );
}
