import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';

/** Bytes, compressed: it is loaded into every page of openreview.net. */
const contentScriptLimit = 30_000;
const site = 'https://openreview.net/*';

/** Every way that a script has to ask anybody for anything. MiniSearch has a method `fetch` of its own, which is none. */
const asks =
  /(?:(?<![.\w$])|\b(?:window|self|globalThis)\.)fetch\s*\((?![^()]*\)\s*\{)|\b(XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|importScripts|RTCPeerConnection)\b/;

/** The one request of ours: a part of a venue's list, for the content script alone, to a host that stands in the code. */
const listRequest = /fetch\(`https:\/\/api2\.openreview\.net\/notes\?\$\{[\w$.]+\}`,/;

/**
 * What a build must keep to, whatever the manifest and the bundler come to do.
 *
 * @param {string} dist
 * @returns {{ faults: string[], size: number }} size: of the content script, compressed
 */
export function inspectBuild(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  /** @type {string[]} */
  const faults = [];
  /**
   * @param {string} key
   * @param {unknown} is
   * @param {unknown} shouldBe
   */
  const expectSame = (key, is, shouldBe) => {
    const [found, wanted] = [JSON.stringify(is), JSON.stringify(shouldBe)];
    if (found !== wanted) faults.push(`${dist}: ${key} is ${found}, not ${wanted}`);
  };
  const scripts = manifest.content_scripts ?? [];
  const [content = {}, pageProps = {}] = scripts;
  // A page could ask for these, and know by the answer that its reader has the extension.
  expectSame('web_accessible_resources', manifest.web_accessible_resources, undefined);
  expectSame('permissions', manifest.permissions?.toSorted(), ['storage', 'unlimitedStorage']);
  expectSame('optional_permissions', manifest.optional_permissions, ['downloads']);
  expectSame('host_permissions', manifest.host_permissions, [site]);
  expectSame('optional_host_permissions', manifest.optional_host_permissions, undefined);
  expectSame('the number of content scripts', scripts.length, 2);
  expectSame('content_scripts[0].matches', content.matches, [site]);
  expectSame('content_scripts[1].matches', pageProps.matches, [site]);
  expectSame('content_scripts[1].world', pageProps.world, 'MAIN');
  expectSame('the number of files of the content script', content.js?.length, 1);
  if (content.js?.length !== 1) return { faults, size: 0 };

  const code = readFileSync(join(dist, content.js[0]), 'utf8');
  const size = gzipSync(code, { level: 9 }).length;
  if (size > contentScriptLimit) faults.push(`${dist}: the content script is ${size} bytes compressed`);
  try {
    new Script(code); // a static import is no syntax of a plain script
  } catch (error) {
    faults.push(`${dist}: the content script does not stand alone: ${error}`);
  }
  if (/\bimport\s*\(/.test(code)) faults.push(`${dist}: the content script loads others by import()`);
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|html)$/.test(file)) continue;
    const text = readFileSync(join(dist, file), 'utf8');
    const found = asks.exec(file === content.js[0] ? text.replace(listRequest, '') : text);
    if (found) faults.push(`${dist}: ${file} could make a request: ${text.slice(found.index, found.index + 60)}`);
  }
  return { faults, size };
}
