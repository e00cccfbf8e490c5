import { useMemo, useRef, useState } from 'preact/hooks';
import type { PaperId } from '../../domain/paper';
import { request } from '../../messages/request';
import { type Removed, removedAnnotations } from '../../store/removed';
import { Notice } from '../../ui/notice';
import { RemovedArticle, RestoredNote } from '../../ui/removed-article';
import { type Place, VirtualFeed } from '../../ui/virtual-feed';
import { Wait } from '../../ui/wait';
import { useLive } from '../popup/live';
import { readTrouble } from '../popup/reason';
import { failureText } from './failure-text';
import { shownTree } from './shown-tree';
import type { ViewProps } from './view';

/** Notes that were deleted, with the way back. A restored one leaves its place to a line that says so. */
export function DeletedView({ t, database }: ViewProps) {
  const { value: removed, error } = useLive('removed', () => removedAnnotations(database));
  const rows = useRows(removed);
  if (error !== undefined) return <Notice isAlarm text={readTrouble(t, error)} />;
  if (!rows) return <Wait t={t} />;
  return (
    <>
      <p class="lead">{t(rows.length > 0 ? 'notebookDeletedLead' : 'notebookNoneDeleted')}</p>
      {rows.length > 0 && (
        <VirtualFeed label={t('notebookDeleted')} items={rows} keyOf={keyOf} kept={none}>
          {(row, place) => <RemovedRow t={t} row={row} place={place} />}
        </VirtualFeed>
      )}
    </>
  );
}

type Row = Removed & { isBack: boolean };

const keyOf = ({ paper }: Row) => paper.id;
const none: ReadonlySet<PaperId> = new Set();

/** Nothing moves under the reader: what is restored keeps its place, what is deleted meanwhile comes on top. */
function useRows(removed: Removed[] | undefined): Row[] | undefined {
  const known = useRef<{ removed: Removed[]; rows: Row[] }>(null);
  if (removed && known.current?.removed !== removed) {
    const now = new Map(removed.map((each) => [each.paper.id, each]));
    const before = known.current?.rows ?? [];
    const stayed = before.map((row) => ({ ...row, ...now.get(row.paper.id), isBack: !now.has(row.paper.id) }));
    for (const row of before) now.delete(row.paper.id);
    known.current = { removed, rows: [...[...now.values()].map((each) => ({ ...each, isBack: false })), ...stayed] };
  }
  return known.current?.rows;
}

function RemovedRow({ t, row, place }: { row: Row; place: Place } & Pick<ViewProps, 't'>) {
  const { paper, version, removedAt, isBack } = row;
  const [status, setStatus] = useState('');
  const [isRestoring, setRestoring] = useState(false);
  const tree = useMemo(() => shownTree(version.note), [version.note]);
  const restore = () => {
    setStatus('');
    setRestoring(true);
    const { note, tags } = version;
    request('saveAnnotation', { seen: { paper }, note, base: '', addedTags: tags, removedTags: [] }).catch(
      (error: unknown) => {
        setRestoring(false);
        setStatus(t('notebookNotRestored', failureText(t, error)));
      },
    );
  };
  if (isBack) return <RestoredNote t={t} paper={paper} place={place} takesFocus={isRestoring} />;
  return (
    <RemovedArticle
      t={t}
      paper={paper}
      removedAt={removedAt}
      note={version.note}
      tree={tree}
      tags={version.tags}
      place={place}
      status={status}
      onRestore={restore}
    />
  );
}
