import { useMemo, useState } from 'preact/hooks';
import { failureReasons } from '../../domain/failure';
import { hasWords } from '../../domain/verdict';
import { failureOf } from '../../store/failures';
import { setAside } from '../../store/rows';
import { tagPapers } from '../../store/tag-changes';
import { tagColours } from '../../store/tag-colours';
import { BulkTags } from '../../ui/bulk-tags';
import { DeedLine } from '../../ui/deed-line';
import { EmptyState } from '../../ui/empty-state';
import { hasFeedPlace } from '../../ui/feed-place';
import { NoteFilters } from '../../ui/note-filters';
import { Notice } from '../../ui/notice';
import { papersText } from '../../ui/section-list';
import { SiteLink } from '../../ui/site-link';
import { TagColourContext } from '../../ui/tag-list';
import { UnreadableRows } from '../../ui/unreadable-rows';
import { VirtualFeed } from '../../ui/virtual-feed';
import { Wait } from '../../ui/wait';
import { useLive } from '../popup/live';
import { readTrouble } from '../popup/reason';
import { announceTags } from './announce-tags';
import type { Row } from './arrange';
import { useIds } from './ids';
import { NoteRow } from './note-row';
import type { NotebookData } from './notebook-data';
import { useRows } from './rows';
import { useTagDeeds } from './tag-deeds';
import type { ViewProps } from './view';
import { useWantedNotes } from './wanted-notes';

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
  const { wanted, setWanted, key, shown, choices } = useWantedNotes(entries);
  // The latest few come before the whole: that is another list, in its own order.
  const rows = useRows(shown, open.size > 0, `${data.isWhole}${key}`);
  const coloured = useLive('tag-colours', () => tagColours(database)).value;
  const colours = useMemo(() => new Map(coloured), [coloured]);
  const { deed, run } = useTagDeeds(t, database, (changes) => void announceTags(database, changes));
  const countText = () => {
    if (!data.isWhole) return '…';
    return rows.length > 0 ? papersText(t, shown.size) : t('notesNothing');
  };
  const isEmpty = ![...entries.values()].some(({ annotation }) => hasWords(annotation));

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
      {!isEmpty && <NoteFilters t={t} wanted={wanted} {...choices} onWanted={setWanted} />}
      {!isEmpty && (
        <p class="count" role="status">
          {countText()}
        </p>
      )}
      {rows.length > 0 && (
        <BulkTags
          t={t}
          count={shown.size}
          onTag={(tag, isOn) =>
            run(
              tagPapers(
                database,
                [...shown.keys()],
                { added: isOn ? [tag] : [], removed: isOn ? [] : [tag] },
                Date.now(),
              ),
              (papers) => t(isOn ? 'notesTagged' : 'notesUntagged', tag, papersText(t, papers)),
            )
          }
        />
      )}
      {deed.text !== '' && <DeedLine t={t} text={deed.text} onUndo={deed.undo} />}
      {isEmpty && data.isWhole && rows.length === 0 && unreadable.length === 0 && error === undefined && (
        <EmptyState title={t('popupNoNotes')} text={t('notebookBegin', t('writeNote'))}>
          <SiteLink t={t} />
        </EmptyState>
      )}
      {rows.length > 0 && (
        <TagColourContext.Provider value={colours}>
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
        </TagColourContext.Provider>
      )}
    </>
  );
}
