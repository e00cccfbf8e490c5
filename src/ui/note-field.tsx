import { useLayoutEffect, useRef } from 'preact/hooks';
import { mergeNote } from '../domain/merge';
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
  const hasComposition = useRef(false); // a composition
  /** The text that the field showed last. While a composition is open, setting its value would end that, so `note` can be ahead. */
  const shown = useRef('');

  const showNote = (text: string) => {
    const area = field.current;
    if (!area || hasComposition.current) return;
    if (area.value !== text) replaceText(area, text);
    shown.current = text;
    fitHeight(area);
  };
  useLayoutEffect(() => showNote(note));

  /** What came from elsewhere and is not shown yet must not be taken for deleted. */
  const tell = (value: string) => {
    const text = mergeNote(value, shown.current, note);
    shown.current = value;
    onNote(text);
    return text;
  };

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
      onInput={(event) => tell(event.currentTarget.value)}
      onCompositionStart={() => {
        hasComposition.current = true;
      }}
      onCompositionEnd={(event) => {
        hasComposition.current = false;
        showNote(tell(event.currentTarget.value));
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** What others wrote comes in around the caret: it stays between the same letters, and the selection on the same words. */
function replaceText(area: HTMLTextAreaElement, text: string): void {
  const before = area.value;
  const { selectionStart, selectionEnd } = area;
  let start = 0;
  while (start < before.length && before[start] === text[start]) start++;
  let end = 0;
  while (end < before.length - start && end < text.length - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  const moved = (caret: number) =>
    caret > before.length - end ? caret + text.length - before.length : Math.min(caret, text.length);
  area.value = text;
  area.setSelectionRange(
    before === '' ? text.length : moved(selectionStart),
    before === '' ? text.length : moved(selectionEnd),
  );
}

/** Only browsers without `field-sizing: content` need to be told the height. */
function fitHeight(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
