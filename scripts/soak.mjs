import { spawnSync } from 'node:child_process';
import { getBrowser } from './browser.mjs';
import { ensureInstalled } from './set-up.mjs';

// `npm run soak`: the long campaigns, of which `npm test` runs a short version each. Their last figures stand in docs/CAMPAIGNS.md.
ensureInstalled();
const env = {
  ...process.env,
  CHROME_PATH: getBrowser('chrome'),
  FIREFOX_PATH: getBrowser('firefox'),
  STEPS: process.env.STEPS ?? '200',
  LOADS: process.env.LOADS ?? '50',
  TRIALS: process.env.TRIALS ?? '200',
  CHANGES: process.env.CHANGES ?? '1000',
  POSTERS: process.env.POSTERS ?? '500',
};
const campaigns = ['navigation', 'hydration', 'campaign-'];
for (const words of [
  ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
  ['node_modules/vite/bin/vite.js', 'build', '--mode', 'firefox', '--logLevel', 'error'],
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', ...campaigns.map((name) => `tests/e2e/${name}`)],
]) {
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
