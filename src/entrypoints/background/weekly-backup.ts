import browser from 'webextension-polyfill';
import { toBase64 } from '../../domain/base64';
import { makeBackup } from '../../store/backup';
import { noteBackup } from '../../store/backup-times';
import type { Database } from '../../store/database';
import { claimWeeklyBackup, endWeeklyBackup } from '../../store/weekly-backup';

/** The permission that it takes, which the reader gives with the switch on the notebook page and takes back with it. */
export const savingFiles = { permissions: ['downloads' as const] };

/**
 * Makes the backup of the week where one is due, and puts it into the reader's downloads. Whoever runs anyway may ask, as often as it likes: it is made once.
 * Never rejects; what went wrong is kept for the notebook page to tell.
 */
export async function considerWeeklyBackup(database: Database): Promise<void> {
  try {
    if (!browser.downloads || !(await browser.permissions.contains(savingFiles))) return;
    if (!(await claimWeeklyBackup(database, Date.now()))) return;
  } catch {
    return; // a notebook that cannot be read says so wherever it is used
  }
  try {
    const now = Date.now();
    const offsetMinutes = -new Date(now).getTimezoneOffset();
    const { fileName, bytes, at } = await makeBackup({ program: programVersion(), now, offsetMinutes });
    await saveFile(fileName, bytes);
    await endWeeklyBackup(database, { madeAt: at });
    await noteBackup(database, at);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    await endWeeklyBackup(database, { failure }).catch(() => undefined);
  }
}

export const programVersion = (): string => browser.runtime.getManifest().version;

/** Settles when the file is whole on disk. */
async function saveFile(filename: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  // Chrome's background has no addresses for blobs; Firefox saves no data: addresses, but its background has the others.
  const isDocument = typeof URL.createObjectURL === 'function';
  const url = isDocument
    ? URL.createObjectURL(new Blob([bytes], { type: 'application/json' }))
    : `data:application/json;base64,${toBase64(bytes)}`;
  try {
    const id = await browser.downloads.download({ url, filename, saveAs: false, conflictAction: 'uniquify' });
    await whenSaved(id);
  } finally {
    if (isDocument) URL.revokeObjectURL(url);
  }
}

function whenSaved(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = async () => {
      const [file] = await browser.downloads.search({ id });
      if (file?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(onChanged);
      if (file?.state === 'complete') resolve();
      else reject(new Error(file?.error ?? 'the download is gone'));
    };
    const onChanged = (change: { id: number }) => {
      if (change.id === id) look().catch(reject);
    };
    browser.downloads.onChanged.addListener(onChanged);
    look().catch(reject); // it may be done already
  });
}
