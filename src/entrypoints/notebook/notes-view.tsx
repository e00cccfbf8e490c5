import { annotatedVenues } from '../../store/venues';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { papersText } from '../../ui/section-list';
import { SiteLink } from '../../ui/site-link';
import { Wait } from '../../ui/wait';
import { useLive } from '../popup/live';
import { reasonOf } from '../popup/reason';
import type { ViewProps } from './view';

/** Everything ever written, the latest edit first. */
export function NotesView({ t, database }: ViewProps) {
  const { value: venues, error } = useLive('venues', () => annotatedVenues(database));
  if (error !== undefined) return <Notice isAlarm text={t('popupUnreadable', reasonOf(error))} />;
  if (!venues) return <Wait t={t} />;
  if (venues.length === 0)
    return (
      <EmptyState title={t('popupNoNotes')} text={t('notebookBegin', t('writeNote'))}>
        <SiteLink t={t} />
      </EmptyState>
    );
  return (
    <p>
      {papersText(
        t,
        venues.reduce((sum, venue) => sum + venue.annotated, 0),
      )}
    </p>
  );
}
