import type { Texts } from '../domain/texts';

type Props = { t: Texts; text: string; onUndo: (() => void) | undefined };

/** What was just done, and the way back. It stays until something else is done. */
export function DeedLine({ t, text, onUndo }: Props) {
  return (
    <p class="deed">
      <output>{text}</output>
      {onUndo && (
        <button type="button" class="link" onClick={onUndo}>
          {t('notebookUndo')}
        </button>
      )}
    </p>
  );
}
