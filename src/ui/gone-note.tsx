import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Paper } from '../domain/paper';
import type { Texts } from '../domain/texts';
import type { Place } from './virtual-feed';

type Props = {
  t: Texts;
  paper: Paper;
  place: Place;
  /** The reader has just deleted it here. */
  takesFocus: boolean;
  onFocused: () => void;
  /** Why it could not be taken back. */
  status: string;
  onUndo: () => void;
};

/** What is left in the place of a deleted note for as long as the list is shown. No clock takes it away. */
export function GoneNote({ t, paper, place, takesFocus, onFocused, status, onUndo }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it appears, and never later
  useLayoutEffect(() => {
    if (!takesFocus) return;
    undo.current?.focus({ preventScroll: true });
    onFocused();
  }, []);
  const text = t('notebookGone', paper.title.trim() || paper.id);
  return (
    <article class="gone" tabIndex={-1} aria-label={text} aria-posinset={place.position} aria-setsize={place.total}>
      <div role="status">
        <span dir="auto">{text}</span>
        <button ref={undo} type="button" class="act" onClick={onUndo}>
          {t('notebookUndo')}
        </button>
        <span class="failure">{status}</span>
      </div>
    </article>
  );
}
