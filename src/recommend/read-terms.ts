import { stopWords } from './stop-words';

/** A term's number: a 32-bit hash of its stem, or of two neighbouring stems. Two terms in some hundred thousand share one, which does no harm. */
export type TermKey = number;

/** Called for each term of a text, with the place of its words in that text. */
type TermSink = (key: TermKey, start: number, end: number) => void;

/** Reads the terms of a text that `plainText` has cleaned. It remembers the words that it met, so keep one for a whole venue, and no longer. */
export type TermReader = (plain: string, take: TermSink) => void;

const isAscii = /^[\t\n\r -~]*$/;

/** One line of plain letters: compatibility forms and marks folded, TeX commands and its signs dropped. Case is kept: it is what the reader is shown. */
export function plainText(text: string): string {
  const folded = isAscii.test(text) ? text : text.normalize('NFKC').normalize('NFKD').replace(/\p{M}/gu, '');
  return folded.replace(/\\[a-zA-Z]+|[\\${}^_~]/g, ' ').replace(/\s+/g, ' ');
}

export function termReader(): TermReader {
  const keys = new Map<string, TermKey>();
  return (plain, take) => {
    const word = /[a-z][a-z0-9]*|[0-9]+[a-z][a-z0-9]*/gi;
    let lastKey = 0;
    let lastStart = 0;
    let lastEnd = -2;
    for (let found = word.exec(plain); found; found = word.exec(plain)) {
      const start = found.index;
      const end = word.lastIndex;
      const key = keyOf(found[0], keys);
      if (key === 0) continue;
      take(key, start, end);
      if (start === lastEnd + 1 && isJoint(plain.charCodeAt(lastEnd))) take(pairKey(lastKey, key), lastStart, end);
      lastKey = key;
      lastStart = start;
      lastEnd = end;
    }
  };
}

/** Words that a blank or a hyphen joins make a term of two. */
const isJoint = (code: number): boolean => code === 0x20 || code === 0x2d;

/** 0 for a word that is no term. */
function keyOf(word: string, keys: Map<string, TermKey>): TermKey {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const key = lower.length < 2 || stopWords.has(lower) ? 0 : hash(stem(lower));
  keys.set(word, key);
  return key;
}

/** Plural forms only: "policies", "losses" and "graphs" become "policy", "losse" and "graph"; "bias" and "loss" stay. */
function stem(word: string): string {
  if (word.length > 4 && /(?<![ea])ies$/.test(word)) return word.slice(0, -3) + 'y';
  if (word.length > 4 && /(?<![aeo])es$/.test(word)) return word.slice(0, -1);
  if (word.length > 3 && /(?<![us])s$/.test(word) && !word.endsWith('is')) return word.slice(0, -1);
  return word;
}

/** FNV-1a, never 0. */
export function hash(text: string): TermKey {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0 || 1;
}

function pairKey(first: TermKey, second: TermKey): TermKey {
  const mixed = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) ^ Math.imul(second ^ (second >>> 13), 0x297a2d39);
  return Math.imul(mixed ^ (mixed >>> 16), 0x9e3779b1) >>> 0 || 1;
}
