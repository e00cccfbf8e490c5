/** Of it the first 32 bytes are the key of the mark, the rest covers the text. Good for one text. */
export type Pad = { iv: Uint8Array<ArrayBuffer>; stream: Uint8Array };

const markKeyLength = 32;
const markLength = 16;
export const longestText = 131_072;

/**
 * Seals in no time, which a page that goes has not: AES has been at work before, on nothing but zeros (`stream`), and covers the text by exclusive or. Poly1305
 * (RFC 8439) marks it and the name it is kept under. Undefined where the text is too long.
 */
export function sealAtOnce(pad: Pad, name: string, text: string): Uint8Array | undefined {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > longestText) return undefined;
  const covered = cover(bytes, pad.stream);
  return Uint8Array.from([...pad.iv, ...markOf(name, covered, pad.stream), ...covered]);
}

/** Throws where it was not sealed under this name. `pad` is the one that its first bytes, the iv, stand for. */
export function openAtOnce(pad: Pad, name: string, sealed: Uint8Array): string {
  const from = pad.iv.length + markLength;
  const covered = sealed.subarray(from);
  const mark = sealed.subarray(pad.iv.length, from);
  if (covered.length > longestText || !markOf(name, covered, pad.stream).every((byte, i) => byte === mark[i]))
    throw new TypeError('not sealed by us');
  return new TextDecoder().decode(cover(covered, pad.stream));
}

const cover = (bytes: Uint8Array, stream: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(bytes, (byte, i) => byte ^ (stream[markKeyLength + i] ?? 0));

const prime = (1n << 130n) - 5n;
const clamp = 0x0ffffffc0ffffffc0ffffffc0fffffffn;

const markOf = (name: string, covered: Uint8Array, stream: Uint8Array): Uint8Array =>
  poly1305(stream, [new TextEncoder().encode(`${name}\n`), covered]);

/** Of one part as in the RFC; each part begins a block of its own. */
export function poly1305(key: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  const factor = asNumber(key.subarray(0, markLength)) & clamp;
  let sum = 0n;
  for (const part of parts)
    for (let at = 0; at < part.length; at += markLength)
      sum = ((sum + asNumber([...part.subarray(at, at + markLength), 1])) * factor) % prime;
  sum += asNumber(key.subarray(markLength, markKeyLength));
  return Uint8Array.from({ length: markLength }, (_, i) => Number((sum >> BigInt(8 * i)) & 255n));
}

/** The first byte is the lowest. */
function asNumber(bytes: ArrayLike<number>): bigint {
  let number = 0n;
  for (let i = bytes.length - 1; i >= 0; i -= 1) number = (number << 8n) | BigInt(bytes[i] ?? 0);
  return number;
}
