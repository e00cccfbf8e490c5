import { getBrowser } from './browser.mjs';
import { runChecks } from './check-steps.mjs';
import { ensureInstalled } from './set-up.mjs';
import { runTests } from './tests-run.mjs';

// `npm test`: everything that `npm run check` does, then the built extension in both browsers. The last line is the count.
ensureInstalled();
process.env.CHROME_PATH = getBrowser('chrome');
process.env.FIREFOX_PATH = getBrowser('firefox');
const checks = runChecks();
const browser = runTests(['browser'], { isShown: true });
const skipped = [...checks.skipped, ...browser.skipped];
const failed = checks.failed + browser.failed;
for (const name of skipped) console.log(`skipped: ${name}`);
const counts = [`${checks.passed + browser.passed} passed`, `${failed} failed`];
if (skipped.length > 0) counts.push(`${skipped.length} skipped`);
console.log(counts.join(', '));
process.exitCode = failed === 0 ? 0 : 1;
