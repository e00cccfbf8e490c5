import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runTool } from './tool.mjs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped names, with their files
 * @property {string} output what vitest printed, if it was not shown
 */

/**
 * Runs projects of vitest.config.ts and counts their tests. What failed outside of any test (a file that cannot be loaded, an
 * unhandled rejection, no answer at all) counts as one failure.
 *
 * @param {('pure' | 'unit' | 'browser')[]} projects
 * @param {{ isShown?: boolean }} [options]
 * @returns {Tally}
 */
export function runTests(projects, options) {
  const folder = mkdtempSync(join(tmpdir(), 'kininaru-tests-'));
  const file = join(folder, 'report.json');
  const chosen = projects.flatMap((project) => ['--project', project]);
  const words = ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { isFine, output } = runTool('vitest', words, options);
  const files = readReport(file);
  rmSync(folder, { recursive: true });

  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({ status, name: `${relative('.', name)}: ${fullName}` })),
  );
  const failed = tests.filter(({ status }) => status === 'failed').length;
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed === 0 && !isFine ? 1 : failed,
    skipped: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ name }) => name),
    output,
  };
}

/**
 * @param {string} file
 * @returns {{ name: string, assertionResults: { status: string, fullName: string }[] }[]}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    return []; // vitest did not come so far; its exit code says so
  }
}
