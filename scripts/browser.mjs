import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chrome' | 'firefox'} BrowserName */

/**
 * Chromium and Chrome for Testing come before the branded Chrome: since version 137 that one ignores `--load-extension`,
 * and takes an unpacked extension only over a pipe (the tests do) or by hand.
 *
 * @type {Record<BrowserName, { variables: string[], commands: string[], places: string[], packages: string[], install: string }>}
 */
const known = {
  chrome: {
    variables: ['CHROME_PATH', 'CHROMIUM_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'],
    commands: ['chromium', 'chromium-browser', 'chrome', 'google-chrome-stable', 'google-chrome'],
    places: [
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
      ...underWindows('Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'),
    ],
    packages: ['chromium', 'chromium-l10n', 'fonts-noto-cjk'],
    install:
      'Install Chromium or Chrome for Testing (https://googlechromelabs.github.io/chrome-for-testing/) and set CHROME_PATH to it.',
  },
  firefox: {
    variables: ['FIREFOX_PATH', 'FIREFOX_BIN'],
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    places: [
      '/snap/bin/firefox',
      '/usr/lib/firefox-esr/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      join(homedir(), 'Applications/Firefox.app/Contents/MacOS/firefox'),
      ...underWindows('Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'),
    ],
    packages: ['firefox-esr', 'fonts-noto-cjk'],
    install: 'Install Firefox 140 or newer (https://www.mozilla.org/firefox/) and set FIREFOX_PATH to it.',
  },
};

/**
 * @param {string[]} paths
 * @returns {string[]}
 */
function underWindows(...paths) {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA];
  return roots.flatMap((root) => (root ? paths.map((path) => join(root, path)) : []));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where the browser is: an environment variable's word, else the first of its usual names and places.
 *
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const { variables, commands, places } = known[name];
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (isProgram(path)) return path;
    throw new Error(`${variable} is ${path}, and there is no program there.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return [...commands.flatMap((command) => folders.map((folder) => join(folder, command + ending))), ...places].find(
    isProgram,
  );
}

/**
 * Finds the browser, or installs it where that takes no question: as root on a Debian kind of machine.
 *
 * @param {BrowserName} name
 * @returns {string}
 */
export function getBrowser(name) {
  const found = findBrowser(name);
  if (found) return found;
  const { packages, install } = known[name];
  if (process.platform === 'linux' && process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    console.log(`Installing ${packages.join(' and ')} …`);
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  }
  const installed = findBrowser(name);
  if (!installed) throw new Error(`No ${name === 'chrome' ? 'Chromium' : 'Firefox'} here. ${install}`);
  return installed;
}

/** @param {string[]} words */
function apt(...words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', words, { env, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`apt-get ${words.join(' ')} failed:\n${stderr}`);
}
