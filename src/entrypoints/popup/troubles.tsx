import type { Texts } from '../../domain/texts';
import { Notice } from '../../ui/notice';
import { readTrouble, reasonOf } from './reason';
import type { VenueDraftState } from './venue-draft-state';

/** What could not be done, each thing for itself: the rest goes on. */
export function Troubles({ t, state }: { t: Texts; state: VenueDraftState }) {
  const { readError, composeError, leftOut, unreadable, isUnread } = state;
  return (
    <>
      {readError !== undefined && <Notice isAlarm text={readTrouble(t, readError)} />}
      {composeError !== undefined && <Notice isAlarm text={t('popupComposeFailed', reasonOf(composeError))} />}
      {leftOut.length > 0 && (
        <Notice isAlarm text={t('popupLeftOut', leftOut.map((paper) => paper.title).join(' · '))} />
      )}
      {unreadable > 0 && <Notice isAlarm text={t('popupUnreadableRows', String(unreadable))} />}
      {isUnread && <Notice isAlarm text={t('popupSettingsUnread')} />}
    </>
  );
}
