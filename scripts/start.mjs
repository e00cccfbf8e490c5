import { spawnSync } from 'node:child_process';
import { getBrowser } from './browser.mjs';
import { ensureInstalled } from './set-up.mjs';

// `npm start`, on a machine with nothing but Node: everything it needs, then the demo.
try {
  ensureInstalled();
  process.env.CHROME_PATH = getBrowser('chrome');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
run('node_modules/tsx/dist/cli.mjs', 'scripts/demo.ts', ...process.argv.slice(2));

/** @param {string[]} words */
function run(...words) {
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
