import { useId } from 'preact/hooks';
import { forumUrl, isPaperId } from '../domain/paper';
import type { Texts } from '../domain/texts';

type Props = {
  t: Texts;
  rows: readonly { paperId: string; reason: string }[];
  /** What came of the last press, where it failed. */
  trouble: string;
  onSetAside: (paperId: string) => void;
};

/** What of the notebook cannot be read. The rest goes on. */
export function UnreadableRows({ t, rows, trouble, onSetAside }: Props) {
  return (
    <section class="notice alarm" aria-label={t('notebookUnreadRows', String(rows.length))}>
      <p role="alert">{t('notebookUnreadRows', String(rows.length))}</p>
      <ul class="bad-rows">
        {rows.map((row) => (
          <UnreadableRow key={row.paperId} t={t} {...row} onSetAside={() => onSetAside(row.paperId)} />
        ))}
      </ul>
      <p>{trouble}</p>
    </section>
  );
}

type RowProps = { t: Texts; paperId: string; reason: string; onSetAside: () => void };

function UnreadableRow({ t, paperId, reason, onSetAside }: RowProps) {
  const id = useId();
  return (
    <li>
      <span id={id}>
        {isPaperId(paperId) ? (
          <a href={forumUrl(paperId)} target="_blank" rel="noreferrer">
            {paperId}
          </a>
        ) : (
          paperId
        )}{' '}
        · {reason}
      </span>
      <button type="button" class="button" aria-describedby={id} onClick={onSetAside}>
        {t('notebookSetAside')}
      </button>
    </li>
  );
}
