import { expect, it } from 'vitest';
import { longestText, openAtOnce, type Pad, poly1305, sealAtOnce } from './one-time-seal';

const pad: Pad = {
  iv: new Uint8Array(12).fill(7),
  stream: Uint8Array.from({ length: longestText + 32 }, (_, i) => (i * 31) % 251),
};

it('opens what it sealed, up to its limit', () => {
  for (const text of ['', 'a', '気になる'.repeat(5), 'x'.repeat(longestText)]) {
    const sealed = sealAtOnce(pad, 'name', text);
    expect(sealed && openAtOnce(pad, 'name', sealed)).toBe(text);
  }
  expect(sealAtOnce(pad, 'name', 'x'.repeat(longestText + 1))).toBeUndefined();
});

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

it('marks as RFC 8439 says', () => {
  const key = bytes('85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b');
  const text = new TextEncoder().encode('Cryptographic Forum Research Group');
  expect(poly1305(key, [text])).toEqual(bytes('a8061dc1305136c6c22b8baf0c0127a9'));
});
