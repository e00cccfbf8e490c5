import { japaneseTerms } from './japanese-terms';
import type { PaperIndex } from './paper-index';
import { plainText, termReader } from './read-terms';
import { findNumber } from './term-table';

const longest = Math.max(...[...japaneseTerms.keys()].map((word) => word.length));
const hasJapanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** What the words of notes and tags add to a profile: weights by the term's number, of length 1 together (or none). Japanese words count as what papers call it. */
export function noteRow(index: PaperIndex, note: string): Map<number, number> {
  const counts = new Map<number, number>();
  const read = termReader();
  for (const text of [plainText(note), ...englishOf(note)])
    read(text, (key) => {
      const term = findNumber(index.table, key);
      if (term >= 0) counts.set(term, (counts.get(term) ?? 0) + 1);
    });
  const weights = [...counts].map(([term, count]): [number, number] => [
    term,
    (1 + Math.log(count)) * (index.idf[term] as number),
  ]);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}

/** What the Japanese words of a note are in English: at each place the longest word of the table. No dictionary divides "大規模言語モデル" as papers do. */
export function englishOf(note: string): string[] {
  const text = note.normalize('NFKC');
  if (!hasJapanese.test(text)) return [];
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const word = longestAt(text, at);
    if (word) found.push(japaneseTerms.get(word) as string);
    at += word?.length ?? 1;
  }
  return found;
}

function longestAt(text: string, at: number): string | undefined {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    if (japaneseTerms.has(word)) return word;
  }
  return undefined;
}
