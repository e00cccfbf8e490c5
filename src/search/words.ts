/** Letters of scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
const spaced = /[\p{L}\p{M}\p{N}]+/gu;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** The words of a text, in the form that they are compared in: "LoRAの拡散モデル" → "lora", "の", "拡散", "モデル". */
export function wordsOf(text: string): string[] {
  const normal = text.normalize('NFKC').toLowerCase();
  const words: string[] = [];
  const rest = normal.replace(unspaced, (run) => {
    for (const { segment } of segmenter.segment(run)) words.push(segment);
    return ' ';
  });
  return [...words, ...(rest.match(spaced) ?? [])];
}

/** What a part of a text is looked for in: letters alone, so that a mark or a line end between them does not hide it. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
