import type { DraftSettings } from '../domain/draft-settings';
import type { PaperId } from '../domain/paper';
import type { Block } from './blocks';
import { indented } from './post-edits';
import type { AnnotatedPaper } from './sections';

export type Wording = {
  /** What stands for an item that keeps the words it had in the author's post; undefined where it is written anew. */
  blockFor: (entry: AnnotatedPaper) => Block[] | undefined;
  /** Puts the words in its place, after all that makes Markdown safe: they are the author's own. */
  putIn: (markdown: string) => string;
};

/** The items of a post that was read, as its author wrote them. */
export function wordingOf({ wording, format, shows }: DraftSettings, items: readonly AnnotatedPaper[]): Wording {
  const isAsThen = wording?.format === format && wording.shows.join() === shows.join();
  if (!wording || !isAsThen) return { blockFor: () => undefined, putIn: (markdown) => markdown };
  const kept = new Map<PaperId, { note: string; text: string }>(wording.items.map((item) => [item.id, item]));
  const mark = unusedMark(items);
  const texts: string[] = [];
  return {
    blockFor({ paper, annotation }) {
      const own = kept.get(paper.id);
      if (!own || own.note !== annotation.note) return undefined;
      return [{ type: 'html', value: `${mark}${texts.push(own.text) - 1}${mark}` }];
    },
    putIn: (markdown) =>
      markdown.replace(new RegExp(`${mark}(\\d+)${mark}`, 'g'), (_found, i) => indented(texts[Number(i)] ?? '', 2)),
  };
}

/** Characters of no alphabet, so many that no note has them. */
function unusedMark(items: readonly AnnotatedPaper[]): string {
  let mark = '\uE002';
  while (items.some(({ annotation, paper }) => `${annotation.note}${paper.title}`.includes(mark))) mark += '\uE002';
  return mark;
}
