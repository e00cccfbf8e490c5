import { render } from 'preact';
import { placeAfter } from '../domain/caret';
import { mergeNote } from '../domain/merge';
import type { Texts } from '../domain/texts';
import { isComposing } from './composition';

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
 * sets its value. (No hooks: they would be a tenth of what every page of the site has to load.)
 */
export function createNoteField(container: HTMLElement, { t, onNote, onDone }: Options) {
  let area: HTMLTextAreaElement | null = null;
  let note = '';
  /** The text that the field showed last. While a composition is open, setting its value would end that, so `note` can be ahead. */
  let shown = '';
  let hasComposition = false;

  function show(text: string): void {
    note = text;
    if (!area) render(field(), container);
    if (!area || hasComposition) return;
    if (area.value !== text) replaceText(area, text);
    shown = text;
    fitHeight(area);
  }

  /** What came from elsewhere and is not shown yet must not be taken for deleted. */
  function tell(value: string): void {
    const text = mergeNote(value, shown, note);
    shown = value;
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

  const field = () => (
    <textarea
      ref={(element) => {
        area = element;
      }}
      class="field"
      rows={1}
      aria-label={t('note')}
      placeholder={t('notePlaceholder')}
      onInput={(event) => tell(event.currentTarget.value)}
      onCompositionStart={() => {
        hasComposition = true;
      }}
      onCompositionEnd={(event) => {
        hasComposition = false;
        tell(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
    />
  );

  return {
    show,
    /** At the end of the text unless told where. */
    focus(caret?: Caret): void {
      area?.focus({ preventScroll: true });
      if (caret) area?.setSelectionRange(caret.start, caret.end);
    },
    /** Undefined while the field is not shown. */
    caret: (): Caret | undefined => (area ? { start: area.selectionStart, end: area.selectionEnd } : undefined),
    hide(): void {
      hasComposition = false;
      render(null, container);
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
