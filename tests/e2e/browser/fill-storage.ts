/** Runs in the extension's origin: writes beside its database until nothing more goes in. */
export async function fillStorage(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('filler', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const add = (size: number) =>
    new Promise<boolean>((resolve, reject) => {
      // Noise, since what repeats itself is packed.
      const parts = Array.from({ length: size }, () => crypto.getRandomValues(new Uint8Array(1_000)));
      const writing = database.transaction('bytes', 'readwrite');
      writing.objectStore('bytes').add(parts);
      writing.oncomplete = () => resolve(true);
      writing.onabort = () => reject(writing.error);
    }).catch(() => false); // Firefox refuses the first of them by its quota and the next by InvalidStateError
  for (let size = 500; size >= 1; size = Math.floor(size / 4)) while (await add(size));
  database.close();
}

export const emptyStorage = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('filler');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
