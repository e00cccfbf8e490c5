import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NoteNode } from '../domain/note-tree';
import { renderNote } from './note-view';
import { TagList } from './tag-list';

type Props = {
  note: string;
  /** The note as its Markdown means it; empty where it is to be shown as it was typed. */
  tree: NoteNode[];
  tags: readonly string[];
};

/** Past so many characters, or tags, they scroll in a frame of their own: nobody should have to go past a book to the next note. */
const longest = 4_000;
const mostTags = 100;

/** A note and its tags, to read. */
export function NoteBody({ note, tree, tags }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (tree.length > 0) frame.current?.replaceChildren(renderNote(tree));
    else frame.current?.replaceChildren(note);
  }, [note, tree]);
  const isLong = note.length > longest || tags.length > mostTags;
  return (
    <div class="content" {...(isLong && { tabIndex: 0, 'data-scrolls': true })}>
      {note.trim() !== '' && <div ref={frame} class={tree.length > 0 ? 'note' : 'note plain'} dir="auto" />}
      <TagList tags={tags} />
    </div>
  );
}
