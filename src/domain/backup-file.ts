/** What stands in a backup, list by list, in the order of the file. docs/BACKUP.md says what a row of each holds. */
export const backupLists = [
  'annotations',
  'papers',
  'versions',
  'removed',
  'drafts',
  'templates',
  'tagColours',
  'sightings',
  'venues',
  'setAside',
  'unreadable',
  'otherTables',
] as const;
/** Files that were made before there were such rows have none of these. */
export const laterLists: readonly string[] = ['templates', 'tagColours'];

export type BackupList = (typeof backupLists)[number];

/** A row is a JSON object. */
export type BackupRows = Record<BackupList, Record<string, unknown>[]>;

export type BackupHeader = {
  /** The version of the file's form; a program refuses those above its own. */
  format: number;
  /** The version of the program that made it. */
  program: string;
  /** "2026-11-25T21:04:05+09:00", on the clock of the reader. */
  madeAt: string;
  counts: Record<BackupList, number>;
};

export const backupFormat = 1;

/** From so many annotations on a file is past what a browser merges at once; no reader's is. */
export const tooManyAnnotations = 100_000;
/** Bytes. A string of twice that is past what Chrome can hold. */
export const largestBackup = 256 * 1024 * 1024;

const about =
  'A backup of the notebook of Kininaru: every note and tag, with its paper. Restore it from the notebook page. The form is described in docs/BACKUP.md of the program.';

/** What a backup begins with, after which it is taken for one. */
export const backupMark = '{\n  "kininaru": "notebook"';

/** Where the checksum stands: the first such place in the file. */
const checksumPlace = /"sha256": "([0-9a-f]{64})"/;
const noChecksum = '0'.repeat(64);

type Made = {
  rows: BackupRows;
  program: string;
  /** Milliseconds since 1970. */
  at: number;
  /** How far the reader's clocks are ahead of UTC. */
  offsetMinutes: number;
};

/** The bytes of a backup: UTF-8, pretty-printed JSON, the checksum in its place. */
export async function writeBackup({ rows, program, at, offsetMinutes }: Made): Promise<Uint8Array<ArrayBuffer>> {
  const lists = backupLists.map((list) => [list, rows[list]] as const);
  const text = JSON.stringify(
    {
      kininaru: 'notebook',
      format: backupFormat,
      sha256: noChecksum,
      program,
      madeAt: timeWithOffset(at, offsetMinutes),
      counts: Object.fromEntries(lists.map(([list, { length }]) => [list, length])),
      about,
      ...Object.fromEntries(lists),
    },
    null,
    2,
  );
  const bytes = new TextEncoder().encode(text);
  const place = text.indexOf(noChecksum); // all before it is ASCII, so characters are bytes
  bytes.set(new TextEncoder().encode(await sha256(bytes)), place);
  return bytes;
}

/** "kininaru-2026-11-25.json": the day on the clock of the reader. */
export const backupName = (at: number, offsetMinutes: number): string =>
  `kininaru-${timeWithOffset(at, offsetMinutes).slice(0, 10)}.json`;

/** "2026-11-25T21:04:05+09:00" */
function timeWithOffset(at: number, offsetMinutes: number): string {
  const local = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const offset = new Date(Math.abs(offsetMinutes) * 60_000).toISOString().slice(11, 16);
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${offset}`;
}

/**
 * The checksum of a backup's bytes: the SHA-256 of the file with 64 zeros in the checksum's place. So it covers every other byte, and who checks it
 * needs no idea of JSON. Undefined where the file has no such place.
 */
export async function checksumOf(bytes: Uint8Array<ArrayBuffer>): Promise<{ is: string; says: string } | undefined> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const place = checksumPlace.exec(start);
  if (!place?.[1]) return undefined;
  const copy = bytes.slice();
  copy.set(new TextEncoder().encode(noChecksum), place.index + '"sha256": "'.length);
  return { is: await sha256(copy), says: place[1] };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
