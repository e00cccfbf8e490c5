import type { Page } from './page';

/** All that a database holds, as plain JSON: to compare, or to look into. Bytes are numbers. */
export type Dump = { version: number; stores: Record<string, Record<string, unknown>[]> };

/** Of the page's own origin; undefined where there is no such database. Holds no connection afterwards. */
export const dumpDatabase = (page: Page, name = 'kininaru'): Promise<Dump | undefined> =>
  page.puppeteer.evaluate(async (wanted) => {
    // Opening would make it.
    if (!(await indexedDB.databases()).some((known) => known.name === wanted)) return undefined;
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open(wanted));
    // Else this would keep another version from being opened.
    database.onversionchange = () => database.close();
    const stores: Record<string, Record<string, unknown>[]> = {};
    try {
      const names = [...database.objectStoreNames];
      const reading = names.length > 0 ? database.transaction(names) : undefined;
      for (const store of names) stores[store] = reading ? await settled(reading.objectStore(store).getAll()) : [];
    } finally {
      database.close();
    }
    const plain = (_key: string, value: unknown) => (value instanceof Uint8Array ? [...value] : value);
    return JSON.parse(JSON.stringify({ version: database.version, stores }, plain));
  }, name);
