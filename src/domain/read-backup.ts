import { backupFault } from './backup-fault';
import {
  type BackupHeader,
  type BackupRows,
  backupFormat,
  backupLists,
  backupMark,
  checksumOf,
  largestBackup,
  laterLists,
  tooManyAnnotations,
} from './backup-file';
import { asArray, asCount, asObject, asText } from './parse';

export type Backup = { header: BackupHeader; rows: BackupRows };

/** A whole backup of ours, its rows still unparsed; or the JSON of another program. */
export type ReadFile = { kind: 'backup'; backup: Backup } | { kind: 'other'; json: Record<string, unknown> };

/** Enough for the header, which ends before the first list. */
const headLength = 8_192;

/** Rejects with a BackupFault where the file is no whole backup of a Kininaru up to this one, nor any other program's JSON object. */
export async function readBackupFile(file: Blob): Promise<ReadFile> {
  if (file.size === 0) throw backupFault('empty');
  if (file.size > largestBackup) throw backupFault('too-large', megabytes(file.size), megabytes(largestBackup));
  const head = await bytesOf(file.slice(0, headLength));
  if (isUtf16(head)) throw backupFault('encoding');
  refuseByHead(head);
  const bytes = withoutMark(await bytesOf(file));
  const json = parseJson(bytes);
  if (json.kininaru !== 'notebook') return { kind: 'other', json };
  refuseNewer(json.format, json.program);
  const checksum = await checksumOf(bytes);
  if (!checksum || checksum.is !== checksum.says) throw backupFault('changed');
  return { kind: 'backup', backup: parseEnvelope(json) };
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw backupFault('unreadable');
  }
}

const megabytes = (size: number): string => String(Math.ceil(size / 1024 / 1024));

/** A byte order mark, or every second byte of "{\n" being 0. */
const isUtf16 = ([a, b]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0x7b && b === 0) || (a === 0 && b === 0x7b);

/** A text editor may have put a byte order mark before the file; all behind it is as it was, as the checksum shows. */
const withoutMark = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/** What is too much or too new is refused before the rest is read; a head that cannot be understood is left to the whole. */
function refuseByHead(head: Uint8Array): void {
  const text = new TextDecoder().decode(head);
  if (!text.startsWith(backupMark)) return;
  const end = text.indexOf(`,\n  "${backupLists[0]}": [`);
  let header: Record<string, unknown>;
  try {
    header = JSON.parse(`${text.slice(0, end)}}`);
  } catch {
    return;
  }
  refuseNewer(header.format, header.program);
  const { annotations } = (header.counts ?? {}) as { annotations?: unknown };
  if (typeof annotations === 'number') refuseTooMany(annotations);
}

function refuseNewer(format: unknown, program: unknown): void {
  if (typeof format === 'number' && format > backupFormat)
    throw backupFault('newer', typeof program === 'string' ? program.slice(0, 50) : '?');
}

export function refuseTooMany(annotations: number): void {
  if (annotations >= tooManyAnnotations) throw backupFault('too-many', String(annotations), String(tooManyAnnotations));
}

function parseJson(bytes: Uint8Array): Record<string, unknown> {
  let text: string;
  try {
    // As a stream, for a file may be cut off within a character.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    throw backupFault(isOurs(new TextDecoder().decode(bytes.subarray(0, headLength))) ? 'changed' : 'not-json');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    if (!isOurs(text)) throw backupFault('not-json');
    throw backupFault(text.endsWith('\n}') ? 'changed' : 'truncated');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw backupFault('foreign');
  return json as Record<string, unknown>;
}

const isOurs = (text: string): boolean => text.startsWith(backupMark) || backupMark.startsWith(text);

function parseEnvelope(json: Record<string, unknown>): Backup {
  try {
    const counts = asObject(json.counts, 'counts');
    for (const list of laterLists.filter((each) => json[each] === undefined && counts[each] === undefined)) {
      json[list] = [];
      counts[list] = 0;
    }
    const rows = Object.fromEntries(
      backupLists.map((list) => [list, asArray(json[list], list, 10_000_000).map((row) => asObject(row, list))]),
    ) as BackupRows;
    for (const list of backupLists)
      if (asCount(counts[list], list) !== rows[list].length) throw new TypeError(`${list} are not as many as they say`);
    const header: BackupHeader = {
      format: asCount(json.format, 'format'),
      program: asText(json.program, 'program', 100),
      madeAt: asText(json.madeAt, 'madeAt', 100),
      counts: Object.fromEntries(backupLists.map((list) => [list, rows[list].length])) as BackupHeader['counts'],
    };
    refuseTooMany(rows.annotations.length);
    return { header, rows };
  } catch (error) {
    if (error instanceof TypeError) throw backupFault('damaged', error.message);
    throw error;
  }
}
