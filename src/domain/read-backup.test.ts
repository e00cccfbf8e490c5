import { expect, it } from 'vitest';
import { isBackupFault } from './backup-fault';
import {
  type BackupRows,
  backupLists,
  backupName,
  checksumOf,
  largestBackup,
  tooManyAnnotations,
  writeBackup,
} from './backup-file';
import { readBackupFile } from './read-backup';

const at = Date.UTC(2026, 10, 25, 12, 4, 5);
const noRows = Object.fromEntries(backupLists.map((list) => [list, []])) as unknown as BackupRows;
const rows: BackupRows = {
  ...noRows,
  annotations: [{ paperId: 'paperAAAA', note: 'half \uD83E, NUL \0, "sha256": "x", 気になる\n', tags: ['__proto__'] }],
};
const backup = (with_: Partial<BackupRows> = rows) =>
  writeBackup({ rows: { ...noRows, ...with_ }, program: '0.1.0', at, offsetMinutes: 540 });

const faultOf = async (content: BlobPart): Promise<string> => {
  try {
    return (await readBackupFile(new Blob([content]))).kind;
  } catch (error) {
    if (!isBackupFault(error)) throw error;
    return [error.backupFault, ...error.values].join(' ');
  }
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

it('reads back what was written', async () => {
  const read = await readBackupFile(new Blob([await backup()]));
  expect(read).toEqual({
    kind: 'backup',
    backup: {
      rows,
      header: {
        format: 1,
        program: '0.1.0',
        madeAt: '2026-11-25T21:04:05+09:00',
        counts: { ...Object.fromEntries(backupLists.map((list) => [list, 0])), annotations: 1 },
      },
    },
  });
});

it.each([
  [540, 'kininaru-2026-11-25.json', '2026-11-25T21:04:05+09:00'],
  [-720, 'kininaru-2026-11-25.json', '2026-11-25T00:04:05-12:00'],
  [765, 'kininaru-2026-11-26.json', '2026-11-26T00:49:05+12:45'],
])('names and dates the file where the clocks are %i minutes ahead', async (offsetMinutes, name, madeAt) => {
  expect(backupName(at, offsetMinutes)).toBe(name);
  expect(text(await writeBackup({ rows, program: '1', at, offsetMinutes }))).toContain(`"madeAt": "${madeAt}"`);
});

it('is JSON that a person can read, the checksum near the top', async () => {
  const lines = text(await backup()).split('\n');
  expect(lines.slice(0, 4)).toEqual([
    '{',
    '  "kininaru": "notebook",',
    '  "format": 1,',
    expect.stringMatching(/^ {2}"sha256": "[0-9a-f]{64}",$/),
  ]);
  expect(lines).toContain('      "paperId": "paperAAAA",');
});

it('refuses a file cut off anywhere', async () => {
  const whole = await backup();
  for (let end = 1; end < whole.length; end += 1)
    expect(await faultOf(whole.slice(0, end)), `${end}`).toBe('truncated');
});

it('refuses a file of which any one byte was changed', async () => {
  const whole = await backup();
  for (let place = 0; place < whole.length; place += 1) {
    const other = whole.slice();
    other[place] = other[place] === 0x31 ? 0x32 : 0x31; // "1" or "2"
    expect(await faultOf(other), `${place}`).toMatch(/^(changed|truncated|not-json|other|newer .*)$/);
  }
});

it('takes a byte order mark that a text editor put before it', async () => {
  expect(await faultOf(await new Blob(['\uFEFF', await backup()]).arrayBuffer())).toBe('backup');
});

it.each<[string, BlobPart, string]>([
  ['nothing', '', 'empty'],
  ['a page', '<!doctype html><title>x</title>', 'not-json'],
  ['a note', 'dear diary', 'not-json'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0xfe]), 'not-json'],
  ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, 0x7b, 0]), 'encoding'],
  ['UTF-16 the other way round', new Uint8Array([0xfe, 0xff, 0, 0x7b]), 'encoding'],
  ['UTF-16 without', new Uint8Array([0x7b, 0, 0x0a, 0]), 'encoding'],
  ['a list', '[1, 2]', 'foreign'],
  ['a number', '7', 'foreign'],
])('refuses %s', async (_what, content, fault) => {
  expect(await faultOf(content)).toBe(fault);
});

it('hands over the JSON of another program', async () => {
  expect(await readBackupFile(new Blob(['{"a":1}']))).toEqual({ kind: 'other', json: { a: 1 } });
});

it('refuses a newer one, whatever else is in it, before it reads all', async () => {
  const newer = text(await backup())
    .replace('"format": 1', '"format": 2')
    .replace('"0.1.0"', '"3.0"');
  expect(await faultOf(newer)).toBe('newer 3.0');
  expect(await faultOf(newer.slice(0, -40))).toBe('newer 3.0');
});

it('refuses one whose lists are not what it says, though the checksum fits', async () => {
  const lying = { ...rows, papers: 'none' as never };
  expect(await faultOf(await backup(lying))).toMatch(/^damaged papers/);
  expect(await faultOf(await backup({ annotations: ['x' as never] }))).toMatch(/^damaged annotations/);
});

it('takes a file of a time when there were no templates and colours, but none that has lost them', async () => {
  const whole = text(await backup());
  const counts = whole.replace(/ {4}"(templates|tagColours)": 0,\n/g, '');
  const lists = whole.replace(/ {2}"(templates|tagColours)": \[\],\n/g, '');
  const neither = counts.replace(/ {2}"(templates|tagColours)": \[\],\n/g, '');
  expect(neither).not.toMatch(/templates|tagColours/);
  expect(await readBackupFile(new Blob([await signed(neither)]))).toMatchObject({ kind: 'backup', backup: { rows } });
  expect(await faultOf(await signed(counts))).toMatch(/^damaged templates/);
  expect(await faultOf(await signed(lists))).toMatch(/^damaged templates/);
});

/** With the checksum that fits. */
async function signed(file: string): Promise<string> {
  const { is = '', says = '' } = (await checksumOf(new TextEncoder().encode(file))) ?? {};
  return file.replace(says, is);
}

it('refuses too many annotations by what the head says, without reading on', async () => {
  const count = tooManyAnnotations;
  const whole = text(await backup()).replace('"annotations": 1', `"annotations": ${count}`);
  const file = new Blob([whole, ' '.repeat(100_000)]);
  const slices: number[] = [];
  const spied = {
    size: file.size,
    slice: (from: number, to: number) => {
      slices.push(to);
      return file.slice(from, to);
    },
    arrayBuffer: () => Promise.reject(new Error('read whole')),
  } as unknown as Blob;
  await expect(readBackupFile(spied)).rejects.toMatchObject({
    backupFault: 'too-many',
    values: [String(count), String(tooManyAnnotations)],
  });
  expect(Math.max(...slices)).toBeLessThan(10_000);
});

it('says so where the browser cannot read the file', async () => {
  const gone = { size: 9, slice: () => gone, arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) };
  await expect(readBackupFile(gone as unknown as Blob)).rejects.toMatchObject({ backupFault: 'unreadable' });
});

it('refuses a file that is too large without reading any of it', async () => {
  await expect(readBackupFile({ size: largestBackup + 1 } as Blob)).rejects.toMatchObject({
    backupFault: 'too-large',
    values: ['257', '256'],
  });
});
