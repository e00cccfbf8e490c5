import { Dexie } from 'dexie';

/** All that is on disk, whoever can read it, as one string: two dumps are equal where nothing was written in between. */
export async function dumpDatabase(name: string): Promise<string> {
  const raw = await new Dexie(name).open();
  const rows = await Promise.all(raw.tables.map(async (table) => [table.name, await table.toArray()]));
  raw.close();
  return JSON.stringify([raw.verno, rows], (_key, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value,
  );
}
