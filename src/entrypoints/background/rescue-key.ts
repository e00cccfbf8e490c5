import browser from 'webextension-polyfill';

let key: Promise<JsonWebKey> | undefined;

/**
 * What a text is sealed with that could not be saved and has to wait in the storage of openreview.net. Made once, and kept where no page comes; it goes
 * with the extension.
 */
export function getRescueKey(): Promise<JsonWebKey> {
  key ??= readOrMake().catch((error) => {
    key = undefined; // the disk may be well again by the next time
    throw error;
  });
  return key;
}

async function readOrMake(): Promise<JsonWebKey> {
  const { rescueKey } = await browser.storage.local.get('rescueKey');
  if (rescueKey) return rescueKey as JsonWebKey;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const exported = await crypto.subtle.exportKey('jwk', made);
  await browser.storage.local.set({ rescueKey: exported });
  return exported;
}
