import type { Texts } from '../domain/texts';
import { PopupIcon } from './popup-icon';

type Props = {
  t: Texts;
  /** What is moved. */
  name: string;
  by: -1 | 1;
  isEnd: boolean;
  /** Takes the pressed button, which gets the focus again once its row stands elsewhere. */
  moved: { current: HTMLButtonElement | null };
  onMove: (by: -1 | 1) => void;
};

/** Moves something one place up or down in its list. */
export function MoveButton({ t, name, by, isEnd, moved, onMove }: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={t(by < 0 ? 'popupMoveUp' : 'popupMoveDown', name)}
      // Not `disabled`: that would take the focus from what has just arrived at the end.
      aria-disabled={isEnd}
      onClick={(event) => {
        if (isEnd) return;
        moved.current = event.currentTarget;
        onMove(by);
      }}
    >
      <PopupIcon name={by < 0 ? 'up' : 'down'} />
    </button>
  );
}
