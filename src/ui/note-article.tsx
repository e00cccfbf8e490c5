import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NoteNode } from '../domain/note-tree';
import type { Paper } from '../domain/paper';
import type { Texts } from '../domain/texts';
import { NoteBody } from './note-body';
import { PaperHead, titleId } from './paper-head';
import { TimeText } from './time-text';
import type { Place } from './virtual-feed';

type Props = {
  t: Texts;
  paper: Paper;
  /** Milliseconds since 1970. */
  editedAt: number;
  note: string;
  /** See NoteBody. */
  tree: NoteNode[];
  tags: readonly string[];
  place: Place;
  /** The reader has just taken it back. */
  takesFocus: boolean;
  onFocused: () => void;
  status: string;
  isFailure: boolean;
  /** Stands in the place of note and tags while it is there. */
  editor: ComponentChildren;
  /** Stands below; whether it does is said by the button that asks for it. */
  versions: ComponentChildren;
  onEdit: () => void;
  onVersions: () => void;
  onDelete: () => void;
};

/** A paper with what the reader wrote about it, and what can be done with that. */
export function NoteArticle({
  t,
  paper,
  editedAt,
  note,
  tree,
  tags,
  place,
  takesFocus,
  onFocused,
  status,
  isFailure,
  ...rest
}: Props) {
  const edit = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLElement>(null);
  const isOpen = Boolean(rest.editor);
  const wasOpen = useRef(isOpen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it appears, and never later
  useLayoutEffect(() => {
    if (!takesFocus) return;
    frame.current?.focus({ preventScroll: true });
    onFocused();
  }, []);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body; // it was in the editor
    if (wasOpen.current && !isOpen && isLost) edit.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <article
      ref={frame}
      class="entry"
      tabIndex={-1}
      aria-labelledby={titleId(paper)}
      aria-posinset={place.position}
      aria-setsize={place.total}
    >
      <PaperHead t={t} paper={paper}>
        <TimeText at={editedAt} />
      </PaperHead>
      {rest.editor || <NoteBody note={note} tree={tree} tags={tags} />}
      <div class="acts">
        <button ref={edit} type="button" class={isOpen ? 'act done' : 'act'} onClick={rest.onEdit}>
          {t(isOpen ? 'closeNote' : note.trim() !== '' ? 'editNote' : 'writeNote')}
        </button>
        <button type="button" class="act" aria-expanded={Boolean(rest.versions)} onClick={rest.onVersions}>
          {t('notebookVersions')}
        </button>
        <button type="button" class="act" onClick={rest.onDelete}>
          {t('notebookDelete')}
        </button>
        <span class={isFailure ? 'status failure' : 'status'} role="status">
          {status}
        </span>
      </div>
      {rest.versions}
    </article>
  );
}
