import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NoteNode } from '../domain/note-tree';
import { renderNote } from './note-view';

type Props = { tree: NoteNode[] };

/** A note as its Markdown means it. */
export function NoteBody({ tree }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    frame.current?.replaceChildren(renderNote(tree));
  }, [tree]);
  return <div ref={frame} class="note" dir="auto" />;
}
