import type { PaperId } from '../../domain/paper';
import type { AnnotationEdit } from '../../messages/protocol';
import { longestText, openAtOnce, type Pad, sealAtOnce } from './one-time-seal';

const prefix = 'kininaru:';
/** Begins the name of a mark. */
const signed = 'bar:';
/** Ends the name of what was sealed at once. */
const atOnce = '!';
const algorithm = 'AES-GCM';

type Options = {
  /** Of the page. It can throw at any use: a browser can be told to give pages none. */
  storage: () => Storage;
  /** Asks the background, which may be gone for good. */
  askKey: () => Promise<JsonWebKey>;
};

/**
 * Where edits wait that could not be saved: in the storage of openreview.net, sealed, so that the page can neither read nor forge them; it can take
 * them away. Each page has an entry of its own. The next page that starts makes them as if typed there.
 */
export function createRescue({ storage, askKey }: Options) {
  const own = prefix + crypto.randomUUID();
  /** What had to be sealed at once. */
  const ownAtOnce = own + atOnce;
  let pad: Pad | undefined;
  let key: Promise<CryptoKey> | undefined;
  let isReady = false;
  /** Entries of other pages whose edits this page has. */
  const taken: string[] = [];
  let turns = 0;
  let sealedTurn = 0;
  /** Sealed and not written: a page that goes has no time to seal. `replaces` others' entries with it. */
  let sealed: { text: string; replaces: string[] } | undefined;
  let lastSealed = '';
  let isWanted = false;
  let isWritten = false;

  /** To be called while the extension is there: when a field opens. */
  async function getKey(): Promise<CryptoKey> {
    key ??= askKey().then((jwk) => crypto.subtle.importKey('jwk', jwk, algorithm, false, ['encrypt', 'decrypt']));
    try {
      const got = await key;
      isReady = true;
      if (!pad) pad = await makePad(got, crypto.getRandomValues(new Uint8Array(ivLength)));
      return got;
    } catch (error) {
      key = undefined;
      throw error;
    }
  }

  /**
   * These edits are unsaved now, and no others. Where they have to be kept, they are from now on until none is left; what was sealed before is
   * written at once, for the page may be going. Whether it works, `isAble` tells.
   */
  async function keep(edits: AnnotationEdit[], isNeeded: boolean, isGoing = false): Promise<void> {
    turns += 1;
    const turn = turns;
    const replaces = [...taken];
    isWanted ||= isNeeded;
    try {
      if (edits.length === 0) return clear(turn, replaces);
      if (isWanted) write();
      const words = JSON.stringify(edits);
      if (isGoing && words !== lastSealed) writeAtOnce(words, replaces);
      const text = await seal(await getKey(), own, words);
      if (turn < sealedTurn) return; // a later one was quicker
      sealedTurn = turn;
      lastSealed = words;
      sealed = { text, replaces };
      if (isWanted) write();
    } catch {
      isReady = false; // no key, no storage, or no room in it
    }
  }

  function write(): void {
    if (!sealed) return;
    storage().setItem(own, sealed.text);
    isWritten = true;
    for (const name of [ownAtOnce, ...sealed.replaces]) storage().removeItem(name);
    sealed = undefined;
  }

  /** The page may have no other moment than this one. */
  function writeAtOnce(words: string, replaces: string[]): void {
    const once = pad && sealAtOnce(pad, ownAtOnce, words);
    if (!once) return;
    pad = undefined; // another text under it would show both
    storage().setItem(ownAtOnce, asText(once.buffer as ArrayBuffer));
    isWritten = true;
    for (const name of [own, ...replaces]) storage().removeItem(name);
  }

  function clear(turn: number, replaces: string[]): void {
    sealedTurn = turn;
    sealed = undefined;
    lastSealed = '';
    for (const name of isWritten ? [own, ownAtOnce, ...replaces] : replaces) storage().removeItem(name);
    isWanted = isWritten = false;
  }

  /** Gives what other pages left, entry by entry. What cannot be opened is taken away: the page has been at it, or its key is gone. */
  async function takeOver(adopt: (edits: AnnotationEdit[]) => void): Promise<void> {
    const names = namesIn(storage()).filter((name) => name.startsWith(prefix));
    if (names.length === 0) return;
    const opener = await getKey();
    for (const name of names) {
      const edits = await open(opener, name, storage().getItem(name) ?? '').catch(() => undefined);
      if (edits) {
        adopt(edits);
        taken.push(name);
      } else storage().removeItem(name);
    }
  }

  return {
    getKey,
    keep,
    takeOver,
    isAble: () => isReady,
    /** A mark that no page can make, for the bar of this paper: a later run of ours knows the bar by it. */
    sign: async (id: PaperId): Promise<string> => seal(await getKey(), signed + id, '[]'),
    isSigned: async (id: PaperId, sign: string): Promise<boolean> =>
      open(await getKey(), signed + id, sign).then(
        () => true,
        () => false,
      ),
  };
}

function namesIn(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
}

/** Each byte as one character, U+0000 to U+00FF: a third less than base64 takes of the page's 5 MB. */
function asText(bytes: ArrayBuffer): string {
  // In Firefox what the browser's own functions make belongs to the page's world: a content script may copy it, not look into it.
  const copy = new Uint8Array(bytes.byteLength);
  copy.set(new Uint8Array(bytes));
  let text = '';
  for (let at = 0; at < copy.length; at += mostArguments)
    text += String.fromCharCode(...copy.subarray(at, at + mostArguments));
  return text;
}

const mostArguments = 32_768;

const asBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

const ivLength = 12;

/** Under its own name only: the page cannot show one entry as another. */
const settings = (name: string, iv: BufferSource) => ({
  name: algorithm,
  iv,
  additionalData: new TextEncoder().encode(name),
});

async function seal(key: CryptoKey, name: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const sealed = await crypto.subtle.encrypt(settings(name, iv), key, new TextEncoder().encode(text));
  return asText(iv.buffer) + asText(sealed);
}

/** What AES makes of zeros, which covers a text as well as AES itself would. */
async function makePad(key: CryptoKey, iv: Uint8Array<ArrayBuffer>): Promise<Pad> {
  const zeros = new Uint8Array(longestText + 32);
  const stream = new Uint8Array(zeros.length + 16);
  stream.set(new Uint8Array(await crypto.subtle.encrypt({ name: algorithm, iv }, key, zeros)));
  return { iv, stream: stream.subarray(0, zeros.length) };
}

async function open(key: CryptoKey, name: string, sealed: string): Promise<AnnotationEdit[]> {
  if (name.endsWith(atOnce)) {
    const bytes = asBytes(sealed);
    return JSON.parse(openAtOnce(await makePad(key, bytes.slice(0, ivLength)), name, bytes)) as AnnotationEdit[];
  }
  const [iv, rest] = [asBytes(sealed.slice(0, ivLength)), asBytes(sealed.slice(ivLength))];
  const text = await crypto.subtle.decrypt(settings(name, iv), key, rest);
  return JSON.parse(new TextDecoder().decode(text)) as AnnotationEdit[];
}
