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
  removedAt: number;
  note: string;
  /** See NoteBody. */
  tree: NoteNode[];
  tags: readonly string[];
  place: Place;
  /** Why it could not be restored. */
  status: string;
  onRestore: () => void;
};

/** A deleted note with what it said last. */
export function RemovedArticle({ t, paper, removedAt, note, tree, tags, place, status, onRestore }: Props) {
  return (
    <article
      class="entry"
      tabIndex={-1}
      aria-labelledby={titleId(paper)}
      aria-posinset={place.position}
      aria-setsize={place.total}
    >
      <PaperHead t={t} paper={paper}>
        <span>
          {t('notebookDeletedOn')} <TimeText at={removedAt} />
        </span>
      </PaperHead>
      <NoteBody note={note} tree={tree} tags={tags} />
      <div class="acts">
        <button type="button" class="act" onClick={onRestore}>
          {t('notebookRestore')}
        </button>
        <span class="status failure" role="status">
          {status}
        </span>
      </div>
    </article>
  );
}

type RestoredProps = Pick<Props, 't' | 'paper' | 'place'> & {
  /** The reader has just restored it here. */
  takesFocus: boolean;
};

/** What is left in the place of a note that was restored. */
export function RestoredNote({ t, paper, place, takesFocus }: RestoredProps) {
  const frame = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it appears, and never later
  useLayoutEffect(() => {
    if (takesFocus) frame.current?.focus({ preventScroll: true });
  }, []);
  const text = t('notebookRestored', paper.title.trim() || paper.id);
  return (
    <article
      ref={frame}
      class="gone"
      tabIndex={-1}
      aria-label={text}
      aria-posinset={place.position}
      aria-setsize={place.total}
    >
      <p role="status" dir="auto">
        {text}
      </p>
    </article>
  );
}
