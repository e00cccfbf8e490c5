import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Vite and the tests need at least this. */
const oldestNode = [20, 19];

/** Installs the packages when they are not there, or not as package-lock.json says. Runs before any package is there. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    throw new Error(`Kininaru needs Node ${oldestNode.join('.')} or newer, and this is ${process.versions.node}.`);
  if (isInstalled()) return;
  console.log('Installing packages …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm is a .cmd there
  });
  if (status !== 0) throw new Error('npm ci failed; what it says is above.');
}

/** Times tell nothing (git sets them anew), so the versions are compared: npm writes down what it installed. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(
    // Packages for other systems are in the first list only.
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version: string, optional?: boolean }> | undefined}
 */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
