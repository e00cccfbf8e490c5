import browser from 'webextension-polyfill';
import type { Texts } from '../../domain/texts';
import { hasCanary, putCanary } from '../../store/canary';
import type { Database } from '../../store/database';
import { Notice } from '../../ui/notice';
import { useLive } from './live';

/** Says that the browser has thrown the notebook away, until the reader has read it. */
export function LostNotebook({ t, database }: { t: Texts; database: Database }) {
  const { value: isLost } = useLive('lost', async () => {
    if (await hasCanary(database)) return false;
    return (await browser.storage.local.get('canary')).canary === true;
  });
  if (!isLost) return null;
  const accept = () => void putCanary(database).catch(() => undefined);
  return <Notice isAlarm text={t('notebookLost')} action={{ label: t('notebookLostRead'), run: accept }} />;
}
