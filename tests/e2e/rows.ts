import type { Browser } from './browser/launch';

type Rows = { [table: string]: object[] };

/**
 * Writes rows past the extension, as they are: from an older version, spoilt, or as if they had been there for long. As JSON, whose escapes keep half
 * an emoji whole on the way into the browser.
 */
export const putRows = (browser: Browser, rows: Rows): Promise<void> => change(browser, { put: rows, remove: {} });

/** Takes rows out by their keys. */
export const removeRows = (browser: Browser, keys: { [table: string]: string[] }): Promise<void> =>
  change(browser, { put: {}, remove: keys });

const change = (browser: Browser, changes: { put: Rows; remove: { [table: string]: string[] } }) =>
  browser.inExtension(async (json) => {
    const { put, remove } = JSON.parse(json) as typeof changes;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('kininaru');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = database.transaction([...Object.keys(put), ...Object.keys(remove)], 'readwrite');
    for (const [table, rows] of Object.entries(put)) for (const row of rows) writing.objectStore(table).put(row);
    for (const [table, keys] of Object.entries(remove)) for (const key of keys) writing.objectStore(table).delete(key);
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(writing.error);
    });
    database.close();
  }, JSON.stringify(changes));
