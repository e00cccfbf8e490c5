import { placeAfter } from '../domain/caret';
import { mergeNote } from '../domain/merge';
import type { Texts } from '../domain/texts';
import { isComposing } from './composition';
import { element } from './element';

type Options = {
  t: Texts;
  onNote: (note: string) => void;
  /** Escape, or Ctrl/Cmd and Enter. */
  onDone: () => void;
};

/** Where the caret, or the selection, is in the field. */
export type Caret = { start: number; end: number };

/**
 * The field that a note is written in, mounted in `container` by the first `show`. It grows with its text, and nothing but a text from elsewhere ever
 * sets its value. The same in a card and in a page of ours; in a card what it listens for must be in the guard's lists.
 */
export function createNoteField(container: HTMLElement, { t, onNote, onDone }: Options) {
  let area: HTMLTextAreaElement | undefined;
  let note = '';
  /** The text that the field showed last. While a composition is open, setting its value would end that, so `note` can be ahead. */
  let shown = '';
  let hasComposition = false;

  function show(text: string): void {
    note = text;
    area ??= mount();
    if (hasComposition) return;
    if (area.value !== text) replaceText(area, text);
    shown = text;
    fitHeight(area);
  }

  function mount(): HTMLTextAreaElement {
    const made = element('textarea', {
      class: 'field',
      rows: '1',
      'aria-label': t('note'),
      placeholder: t('notePlaceholder'),
    });
    made.addEventListener('input', () => tell(made));
    made.addEventListener('compositionstart', () => {
      hasComposition = true;
    });
    made.addEventListener('compositionend', () => {
      hasComposition = false;
      tell(made);
    });
    made.addEventListener('keydown', onKeyDown);
    container.append(made);
    return made;
  }

  /** What came from elsewhere and is not shown yet must not be taken for deleted. */
  function tell(from: HTMLTextAreaElement): void {
    if (from !== area) return; // an input method lets go of a field that is gone; what it wrote was told before
    const text = mergeNote(from.value, shown, note);
    shown = from.value;
    onNote(text);
    show(text);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      onDone();
    }
  }

  return {
    show,
    /** At the end of the text unless told where. */
    focus(caret?: Caret): void {
      area?.focus({ preventScroll: true });
      if (caret) area?.setSelectionRange(caret.start, caret.end);
    },
    /** Undefined while the field is not shown. */
    caret: (): Caret | undefined => area && { start: area.selectionStart, end: area.selectionEnd },
    hide(): void {
      const gone = area;
      area = undefined;
      hasComposition = false;
      gone?.remove();
    },
  };
}

/** What others wrote comes in around the caret: it stays between the same letters, and the selection on the same words. */
function replaceText(area: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = area;
  const place = value === '' ? () => text.length : placeAfter(value, text);
  area.value = text;
  area.setSelectionRange(place(selectionStart), place(selectionEnd));
}

/** Only browsers without `field-sizing: content` need to be told the height. */
function fitHeight(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
