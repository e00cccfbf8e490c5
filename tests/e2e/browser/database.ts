import type { Page } from './page';

/** All that a database holds and how it is built, as plain JSON. Bytes are `{ base64: … }`. */
export type Dump = { version: number; stores: Record<string, DumpedStore> };

export type DumpedStore = {
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  rows: Record<string, unknown>[];
};

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
    database.onversionchange = () => database.close();
    const plain = (_key: string, value: unknown) =>
      value instanceof Uint8Array ? { base64: btoa(String.fromCharCode(...value)) } : value;
    async function dumpStore(store: IDBObjectStore) {
      const { keyPath, autoIncrement, indexNames } = store;
      const indexes = [...indexNames].map((each) => {
        const { keyPath: path, unique, multiEntry } = store.index(each);
        return { name: each, keyPath: path, unique, multiEntry };
      });
      return { keyPath, autoIncrement, indexes, rows: await settled(store.getAll()) };
    }
    try {
      const names = [...database.objectStoreNames];
      if (names.length === 0) return { version: database.version, stores: {} };
      const reading = database.transaction(names);
      const dumped = await Promise.all(names.map((each) => dumpStore(reading.objectStore(each))));
      const stores = Object.fromEntries(names.map((each, i) => [each, dumped[i]]));
      return JSON.parse(JSON.stringify({ version: database.version, stores }, plain));
    } finally {
      database.close();
    }
  }, name);

/** Puts the dump in place of the database, which nobody may have open. With `isHeld` the page keeps it open, as a page does that never heard of `versionchange`, until `letGo`. */
export const putDatabase = (page: Page, dump: Dump, { name = 'kininaru', isHeld = false } = {}): Promise<void> =>
  page.puppeteer.evaluate(
    async (given, wanted, holds) => {
      const lively = (value: unknown): unknown => {
        if (typeof value !== 'object' || value === null) return value;
        if (Array.isArray(value)) return value.map(lively);
        if ('base64' in value) return Uint8Array.from(atob(String(value.base64)), (byte) => byte.charCodeAt(0));
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lively(inner)]));
      };
      await new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(wanted);
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      });
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(wanted, given.version);
        opening.onupgradeneeded = () => {
          for (const [store, { keyPath, autoIncrement, indexes, rows }] of Object.entries(given.stores)) {
            const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
            for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
              made.createIndex(index, path, { unique, multiEntry });
            for (const row of rows) made.put(lively(row));
          }
        };
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          if (holds) (globalThis as { held?: IDBDatabase }).held = opening.result;
          else opening.result.close();
          resolve();
        };
      });
    },
    dump,
    name,
    isHeld,
  );

/** Closes what `putDatabase` holds. */
export const letGo = (page: Page): Promise<void> =>
  page.puppeteer.evaluate(() => (globalThis as { held?: IDBDatabase }).held?.close());
