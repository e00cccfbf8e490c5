import { diffArrays } from 'diff';

/** A stretch of two texts: in both, only in the one before, or only in the one after. */
export type DiffPart = { kind: 'same' | 'before' | 'after'; text: string };

/** Past so many characters lines are compared instead of words. */
const longestInWords = 50_000;
/** Milliseconds after which two texts count as too different to tell how. */
const patience = 300;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
const linesOf = (text: string) => text.split(/(?<=\n)/);

/** What became of one text in another, word by word in any script; joined, the parts give both texts whole. Undefined where they differ too much. */
export function findDiff(before: string, after: string): DiffPart[] | undefined {
  const split = before.length + after.length > longestInWords ? linesOf : wordsOf;
  const changes = diffArrays(split(before), split(after), { timeout: patience });
  return changes && joined(changes.map(({ added, removed, value }) => [added, removed, value.join('')] as const));
}

/** Words that changed one after the other are one change: the space between them says nothing. */
function joined(changes: (readonly [added: boolean, removed: boolean, text: string])[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [before, after] = ['', ''];
  const flush = () => {
    if (before !== '') parts.push({ kind: 'before', text: before });
    if (after !== '') parts.push({ kind: 'after', text: after });
    [before, after] = ['', ''];
  };
  for (const [i, [added, removed, text]] of changes.entries()) {
    if (removed) before += text;
    else if (added) after += text;
    else if (i > 0 && i < changes.length - 1 && text.trim() === '') {
      before += text;
      after += text;
    } else {
      flush();
      parts.push({ kind: 'same', text });
    }
  }
  flush();
  return parts;
}
