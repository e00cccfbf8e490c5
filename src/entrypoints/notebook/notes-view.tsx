import { useMemo, useState } from 'preact/hooks';
import { failureReasons } from '../../domain/failure';
import { hasWords } from '../../domain/verdict';
import { failureOf } from '../../store/failures';
import { setAside } from '../../store/rows';
import { EmptyState } from '../../ui/empty-state';
import { hasFeedPlace } from '../../ui/feed-place';
import { Notice } from '../../ui/notice';
import { papersText } from '../../ui/section-list';
import { SiteLink } from '../../ui/site-link';
import { UnreadableRows } from '../../ui/unreadable-rows';
import { VirtualFeed } from '../../ui/virtual-feed';
import { Wait } from '../../ui/wait';
import { readTrouble } from '../popup/reason';
import type { Row } from './arrange';
import { useIds } from './ids';
import { NoteRow } from './note-row';
import type { NotebookData } from './notebook-data';
import { useRows } from './rows';
import type { ViewProps } from './view';

/** Everything ever written, the latest edit first. */
export function NotesView({ data, ...props }: ViewProps) {
  if (!data || (!data.isWhole && hasFeedPlace())) return <Wait t={props.t} />;
  return <Notes {...props} data={data} />;
}

const keyOf = ({ paper }: Row) => paper.id;

function Notes({ t, database, data, editing }: ViewProps & { data: NotebookData }) {
  const [trouble, setTrouble] = useState('');
  const [open, putOpen] = useIds();
  const [unfolded, putUnfolded] = useIds();
  const [focusOn, setFocusOn] = useState<string>();
  const { entries, unreadable, error } = data;
  // Skimming a venue leaves thousands of papers with nothing but a verdict.
  const noted = useMemo(() => new Map([...entries].filter(([, { annotation }]) => hasWords(annotation))), [entries]);
  const rows = useRows(noted, { isWhole: data.isWhole, isBusy: open.size > 0 });

  const putAside = (paperId: string) => {
    setTrouble('');
    setAside(database, paperId).catch((failure: unknown) =>
      setTrouble(t('notebookNotSetAside', t(failureReasons[failureOf(failure)]))),
    );
  };

  return (
    <>
      {error !== undefined && <Notice isAlarm text={readTrouble(t, error)} />}
      {unreadable.length > 0 && <UnreadableRows t={t} rows={unreadable} trouble={trouble} onSetAside={putAside} />}
      {rows.length > 0 && <p class="count">{data.isWhole ? papersText(t, noted.size) : '…'}</p>}
      {rows.length === 0 && data.isWhole && unreadable.length === 0 && error === undefined && (
        <EmptyState title={t('popupNoNotes')} text={t('notebookBegin', t('writeNote'))}>
          <SiteLink t={t} />
        </EmptyState>
      )}
      {rows.length > 0 && (
        <VirtualFeed label={t('notebookNotes')} items={rows} keyOf={keyOf} kept={open}>
          {(row, place) => (
            <NoteRow
              t={t}
              database={database}
              editing={editing}
              row={row}
              place={place}
              isOpen={open.has(row.paper.id)}
              isUnfolded={unfolded.has(row.paper.id)}
              takesFocus={focusOn === row.paper.id}
              onOpen={putOpen}
              onUnfold={putUnfolded}
              onMoved={setFocusOn}
              onFocused={() => setFocusOn(undefined)}
            />
          )}
        </VirtualFeed>
      )}
    </>
  );
}
