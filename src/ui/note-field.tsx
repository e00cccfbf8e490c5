import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Texts } from '../domain/texts';
import { isComposing } from './composition';

type Props = {
  t: Texts;
  note: string;
  onNote: (note: string) => void;
  /** Escape, or Ctrl/Cmd and Enter. */
  onDone: () => void;
};

/** The field that a note is written in. It grows with its text, and nothing but a text from elsewhere ever sets its value. */
export function NoteField({ t, note, onNote, onDone }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    if (area.value !== note) replaceText(area, note);
    fitHeight(area);
  }, [note]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      onDone();
    }
  };

  return (
    <textarea
      ref={field}
      class="field"
      rows={1}
      aria-label={t('note')}
      placeholder={t('notePlaceholder')}
      onInput={(event) => onNote(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Keeps the caret where it was, counted from the start: what others wrote is merged in behind. */
function replaceText(area: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd } = area;
  const wasEmpty = area.value === '';
  area.value = text;
  if (wasEmpty) area.setSelectionRange(text.length, text.length);
  else area.setSelectionRange(selectionStart, selectionEnd);
}

/** Only browsers without `field-sizing: content` need to be told the height. */
function fitHeight(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
