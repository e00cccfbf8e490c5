import type { PaperId } from '../domain/paper';
import type { Format } from './format';
import { indented, type PostEdit } from './post-edits';
import type { PostItem, PostShape } from './post-shape';
import { readItem, writtenNote } from './read-item';

/** Puts another note in the place of a paper's. Nothing where there is none. */
export function noteEdit(
  { text }: PostShape,
  found: PostItem,
  { notes, format }: { notes: ReadonlyMap<PaperId, string>; format: Format },
): PostEdit | undefined {
  const note = notes.get(found.id);
  if (note === undefined) return undefined;
  const { noteAt } = readItem(found, format);
  const written = writtenNote(note, format);
  const slice = text.slice(found.from, found.to);
  const indent = found.isBullet ? (/^\S+[ \t]{1,4}/.exec(slice)?.[0].length ?? 2) : 0;
  const end = found.from + slice.trimEnd().length;
  const isTight = !/\n[ \t]*\r?\n/.test(slice);
  if (noteAt === undefined)
    return {
      from: end,
      to: end,
      by: `${isTight && found.isBullet && written.startsWith('- ') ? '\n' : '\n\n'}${' '.repeat(indent)}${indented(written, indent)}`,
    };
  const above = found.text.slice(0, noteAt);
  const column = above.length - (above.lastIndexOf('\n') + 1);
  const lines = above.split('\n').length - 1;
  const lineAt = found.from + startOfLine(slice, lines);
  if (lines > 0 && above.slice(above.length - column).trim() === '') {
    const own = /^[ \t]*/.exec(text.slice(lineAt))?.[0] ?? '';
    return { from: lineAt, to: end, by: own + indented(written, own.length) };
  }
  // It goes on behind the link: one line takes its place, more than that goes under it.
  const from = lineAt + (lines === 0 && found.isBullet ? indent : 0) + column;
  const one = /^- ([^\n]*)$/.exec(written)?.[1];
  if (one !== undefined) return { from, to: end, by: one };
  return {
    from: from - (/[\s\-–—:：|,、]*$/.exec(text.slice(found.from, from))?.[0].length ?? 0),
    to: end,
    by: `\n${' '.repeat(indent)}${indented(written, indent)}`,
  };
}

function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let i = 0; i < line; i += 1) at = text.indexOf('\n', at) + 1;
  return at;
}
