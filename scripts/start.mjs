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
const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { encoding: 'utf8' });
if (build.status !== 0) {
  console.error(`${build.stdout}\n${build.stderr}`);
  process.exit(1);
}
const demo = ['node_modules/tsx/dist/cli.mjs', 'scripts/demo.ts', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, demo, { stdio: 'inherit' }).status ?? 1;
