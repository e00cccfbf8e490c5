import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import {
  type BackupRows,
  backupLists,
  largestBackup,
  tooManyAnnotations,
  writeBackup,
} from '../../src/domain/backup-file';

const docs = readFileSync('docs/BACKUP.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'kininaru-docs-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('has a script that tells a whole file from a changed one', async () => {
  const script = /```js\n([\s\S]*?)```/.exec(docs)?.[1] ?? '';
  expect(script.split('\n').length).toBeLessThanOrEqual(12);
  writeFileSync(join(folder, 'check-backup.mjs'), script);
  const rows = Object.fromEntries(backupLists.map((list) => [list, []])) as unknown as BackupRows;
  rows.annotations.push({ note: '気になる \uD83E "sha256": "0" \0' });
  const bytes = await writeBackup({ rows, program: '0.1.0', at: 0, offsetMinutes: 540 });
  const verdict = (content: Uint8Array) => {
    writeFileSync(join(folder, 'backup.json'), content);
    return spawnSync(process.execPath, [join(folder, 'check-backup.mjs'), join(folder, 'backup.json')]).status;
  };
  expect(verdict(bytes)).toBe(0);
  expect(verdict(bytes.map((byte, i) => (i === bytes.length - 5 ? byte + 1 : byte)))).toBe(1);
});

it('names every list, and the limits', () => {
  for (const list of backupLists) expect(docs).toContain(`| \`${list}\``);
  expect(docs).toContain(tooManyAnnotations.toLocaleString('en'));
  expect(docs).toContain(`${largestBackup / 1024 / 1024} MB`);
});
