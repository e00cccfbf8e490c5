import { runChecks } from './check-steps.mjs';
import { ensureInstalled } from './set-up.mjs';

// `npm run check`: everything that needs no browser.
ensureInstalled();
const { passed, failed } = runChecks();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
