import { inspectBuild } from './built-extension.mjs';
import { runTests } from './tests-run.mjs';
import { runTool } from './tool.mjs';

/**
 * @typedef {object} Result
 * @property {boolean} isFine
 * @property {string} [remark] for the step's line
 * @property {string} output shown when it is not fine
 * @property {import('./tests-run.mjs').Tally} [tests]
 */
/** @typedef {{ passed: number, failed: number, skipped: string[] }} Counts */

/** @type {[name: string, run: () => Result][]} */
const steps = [
  ['biome', () => runTool('@biomejs/biome', ['ci', '--colors=off', '.'])],
  ['types', () => runTool('typescript', [])],
  ['dead code', () => runTool('knip', ['--no-progress'])],
  ['unit tests', unitTests],
  ['build for Chrome', () => runTool('vite', ['build', '--logLevel', 'warn'])],
  ['build for Firefox', () => runTool('vite', ['build', '--mode', 'firefox', '--logLevel', 'warn'])],
  ['built manifests', builtManifests],
  ['web-ext lint', lint],
];

/**
 * Everything that needs no browser, a line a step. A step counts as one, the unit tests as many as they are.
 *
 * @returns {Counts}
 */
export function runChecks() {
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const [name, run] of steps) {
    const start = performance.now();
    const { isFine, remark, output, tests } = run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${isFine ? '✓' : '✗'} ${name}${remark ? `: ${remark}` : ''} (${seconds} s)`);
    if (!isFine) console.log(`${output}\n`);
    counts.passed += tests ? tests.passed : Number(isFine);
    counts.failed += tests ? tests.failed : Number(!isFine);
    counts.skipped.push(...(tests?.skipped ?? []));
  }
  return counts;
}

/** @returns {Result} */
function unitTests() {
  const tests = runTests(['pure', 'unit']);
  return { isFine: tests.failed === 0, remark: `${tests.passed} passed`, output: tests.output, tests };
}

/** @returns {Result} */
function builtManifests() {
  try {
    const builds = ['dist/chrome', 'dist/firefox'].map(inspectBuild);
    const faults = builds.flatMap(({ faults }) => faults);
    const sizes = builds.map(({ size }) => (size / 1000).toFixed(1)).join(' and ');
    return { isFine: faults.length === 0, remark: `content script ${sizes} kB gz`, output: faults.join('\n') };
  } catch (error) {
    return { isFine: false, output: String(error) }; // no build to look at
  }
}

/** @returns {Result} */
function lint() {
  const { output } = runTool('web-ext', [
    'lint',
    '--source-dir',
    'dist/firefox',
    '--output',
    'json',
    '--no-config-discovery',
  ]);
  try {
    const { errors, warnings, notices } = JSON.parse(output.slice(output.indexOf('{'))).summary;
    const remark = `${errors} errors, ${warnings} warnings, ${notices} notices`;
    return { isFine: errors + warnings + notices === 0, remark, output };
  } catch {
    return { isFine: false, output };
  }
}
