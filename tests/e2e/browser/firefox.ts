import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type ConnectionTransport } from 'puppeteer-core';
import { NodeWebSocketTransport } from 'puppeteer-core/internal/node/NodeWebSocketTransport.js';
import { findBrowser } from '../../../scripts/browser.mjs';
import type { Setting } from './driver';
import { connectMarionette, type Marionette } from './marionette';
import { until } from './until';

export const extensionId = 'kininaru@kininaru.example';
/** Else each profile draws its own, and nobody tells which. */
export const extensionUuid = '5f1cbb5e-0f0c-4f51-9c5b-0a1b2c3d4e5f';

const preferences = ({ site, locale, downloads, isStorageFull, isPrivate }: Setting) => ({
  'marionette.port': 0,
  'network.dns.localDomains': 'openreview.net,api2.openreview.net',
  'network.socket.forcePort': `443=${site.port}`,
  // Everything else goes to a proxy that is not there.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'openreview.net, api2.openreview.net, 127.0.0.1',
  'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionUuid }),
  // The extension is installed for the session only; its data has to live on for a second start with the same profile.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'intl.accept_languages': locale === 'ja' ? 'ja, en-US, en' : 'en-US, en',
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
  ...(isPrivate && { 'browser.privatebrowsing.autostart': true }),
  ...(isStorageFull && { 'dom.quotaManager.temporaryStorage.fixedLimit': 3_000 }), // in kB
});

/**
 * Starts Firefox with both of its protocols on one session: WebDriver BiDi for what puppeteer does, Marionette for what needs
 * the browser's own rights. Two sessions are refused ("Maximum number of active sessions").
 */
export async function startFirefox(setting: Setting) {
  const program = findBrowser('firefox');
  if (!program) throw new Error('No Firefox found: install firefox-esr, or set FIREFOX_PATH to one');
  const { profile, timezone } = setting;
  const lines = Object.entries(preferences(setting)).map(
    ([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const portFiles = ['MarionetteActivePort', 'WebDriverBiDiServer.json'].map((name) => join(profile, name));
  for (const file of portFiles) rmSync(file, { force: true }); // of an earlier start
  const child = spawn(
    program,
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      '-marionette',
    ],
    { stdio: 'ignore', env: { ...process.env, TZ: timezone, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const exited = once(child, 'exit').finally(() => process.off('exit', end));

  const port = await until(async () => portFiles.map((file) => Number.parseInt(readFileSync(file, 'utf8'), 10))[0], {
    what: 'Firefox to say its ports',
    deadline: 60_000,
  });
  const marionette = await connectMarionette(port);
  const session = (await marionette.send('WebDriver:NewSession', {
    acceptInsecureCerts: true,
    webSocketUrl: true,
    unhandledPromptBehavior: { default: 'ignore' },
  })) as Session;
  const transport = await joinSession(session);
  const browser = await puppeteer.connect({ transport, protocol: 'webDriverBiDi', defaultViewport: setting.viewport });
  return {
    browser,
    marionette,
    async kill() {
      end();
      await exited;
      marionette.end();
    },
    async close() {
      await quit(marionette);
      await exited;
    },
  };
}

interface Session {
  sessionId: string;
  capabilities: { webSocketUrl: string };
}

/** puppeteer insists on starting a session. It is answered with the one that is there. */
async function joinSession({ sessionId, capabilities }: Session): Promise<ConnectionTransport> {
  const socket = await NodeWebSocketTransport.create(capabilities.webSocketUrl);
  const transport: ConnectionTransport = {
    send(text) {
      const { id, method } = JSON.parse(text) as { id: number; method: string };
      if (method !== 'session.new') return socket.send(text);
      const message = JSON.stringify({ type: 'success', id, result: { sessionId, capabilities } });
      queueMicrotask(() => transport.onmessage?.(message));
    },
    close: () => socket.close(),
  };
  socket.onmessage = (text) => transport.onmessage?.(String(text));
  socket.onclose = () => transport.onclose?.();
  return transport;
}

async function quit(marionette: Marionette) {
  // Firefox may be gone before it has answered.
  await marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => undefined);
  marionette.end();
}
