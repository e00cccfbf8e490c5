import browser from 'webextension-polyfill';
import { putCanary } from '../../store/canary';
import type { Database } from '../../store/database';

let isKept = false;

/**
 * Something was saved: from now on both storages of the browser know that there is a notebook. Where one knows already and the other does not, it stays so until
 * the reader has been told; see `lost-notebook.ts`.
 */
export async function keepCanary(database: Database): Promise<void> {
  if (isKept) return;
  const { canary } = await browser.storage.local.get('canary');
  if (canary === undefined) {
    await putCanary(database);
    await browser.storage.local.set({ canary: true });
  }
  isKept = true;
}
