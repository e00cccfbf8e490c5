import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} ToolRun
 * @property {boolean} isFine its exit code is 0
 * @property {string} output all it printed; empty when it was shown while it ran
 */

/**
 * Runs a command of an installed package without npx and its shell, which differ from system to system.
 *
 * @param {string} packageName
 * @param {string[]} words the command's arguments
 * @param {{ isShown?: boolean }} [options] shown: prints as it runs
 * @returns {ToolRun}
 */
export function runTool(packageName, words, { isShown = false } = {}) {
  const { name, bin } = JSON.parse(readFileSync(join('node_modules', packageName, 'package.json'), 'utf8'));
  const command = name.replace(/^@.*\//, '').replace(/^typescript$/, 'tsc');
  const script = join('node_modules', packageName, typeof bin === 'string' ? bin : (bin[command] ?? ''));
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [script, ...words], {
    stdio: isShown ? 'inherit' : 'pipe',
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
    // Colours only where somebody looks; a log is read as it is.
    env: { ...process.env, ...(isShown ? {} : { NO_COLOR: '1' }) },
  });
  return { isFine: status === 0, output: [stdout, stderr, error?.message].filter(Boolean).join('\n').trim() };
}
