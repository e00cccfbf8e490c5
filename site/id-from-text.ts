import { seededRandom, seedOf } from './seeded-random';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Ten letters as in a paper's id, always the same for the same text. */
export function idFromText(text: string): string {
  const random = seededRandom(seedOf(text));
  return Array.from({ length: 10 }, () => LETTERS.charAt(random.between(0, LETTERS.length - 1))).join('');
}
