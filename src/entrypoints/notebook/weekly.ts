import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Texts } from '../../domain/texts';
import type { Database } from '../../store/database';
import { switchWeeklyBackup, weeklyBackup } from '../../store/weekly-backup';
import { considerWeeklyBackup, savingFiles } from '../background/weekly-backup';
import { useLive } from '../popup/live';
import { reasonOf } from '../popup/reason';

/** The switch for a backup each week, with the permission that it takes. */
export function useWeeklyBackup(t: Texts, database: Database) {
  const { value: state } = useLive('weekly', () => weeklyBackup(database));
  const isAllowed = useIsAllowed();
  const [refused, setRefused] = useState('');

  /** First thing in the click: Firefox takes a request for a permission only while it handles one. */
  const change = (isOn: boolean) => {
    const asked = isOn ? browser.permissions.request(savingFiles) : Promise.resolve(true);
    asked
      .then(async (isAgreed) => {
        setRefused(isAgreed ? '' : t('weeklyBackupRefused', t('backUp')));
        if (!isAgreed) return;
        await switchWeeklyBackup(database, isOn);
        if (isOn) await considerWeeklyBackup(database);
        // What is not needed any more is given back.
        else await browser.permissions.remove(savingFiles).catch(() => undefined);
      })
      .catch((error: unknown) => setRefused(t('weeklyBackupNotSwitched', reasonOf(error))));
  };

  const isOn = state?.isOn ?? false;
  const failed = state?.failure === undefined ? '' : t('weeklyBackupFailed', state.failure, t('backUp'));
  const taken = isOn && isAllowed === false ? t('weeklyBackupNotAllowed') : '';
  return {
    isOn: isOn && isAllowed !== false,
    latestAt: state?.latestAt,
    trouble: refused || taken || (isOn ? failed : ''),
    change,
  };
}

/** Whether the browser lets us save files; undefined until it has answered. */
function useIsAllowed(): boolean | undefined {
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const ask = () => void browser.permissions.contains(savingFiles).then(setAllowed, () => setAllowed(true));
    ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, []);
  return isAllowed;
}
