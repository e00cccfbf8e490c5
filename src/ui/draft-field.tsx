import type { RefObject } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { placeAfter } from '../domain/caret';
import type { FormatId } from '../domain/draft-settings';
import type { Texts } from '../domain/texts';
import { FormatSelect } from './draft-format';

type Props = {
  t: Texts;
  markdown: string;
  /** Whose draft this is: another one is shown from its beginning. */
  venueId: string;
  format: FormatId;
  field: RefObject<HTMLTextAreaElement | null>;
  onFormat: (format: FormatId) => void;
};

/** The whole draft as it will be copied. A new wording leaves the reader's place and selection where they were. */
export function DraftField({ t, markdown, venueId, format, field, onFormat }: Props) {
  const id = useId();
  return (
    <div class="draft">
      <div class="draft-head">
        <label for={id}>{t('popupDraft')}</label>
        <FormatSelect t={t} format={format} onFormat={onFormat} />
      </div>
      <DraftText key={venueId} id={id} markdown={markdown} field={field} />
    </div>
  );
}

/** The whole draft, to read and to select. */
export function DraftText({ id, markdown, field }: { id: string } & Pick<Props, 'markdown' | 'field'>) {
  // After painting: laying out half a megabyte of text takes a browser a tenth of a second and more.
  useEffect(() => {
    if (field.current) rewrite(field.current, markdown);
  }, [field, markdown]);
  return <textarea id={id} ref={field} readOnly spellcheck={false} />;
}

function rewrite(field: HTMLTextAreaElement, text: string): void {
  const { value, scrollTop, selectionStart, selectionEnd, selectionDirection } = field;
  if (value === text) return;
  const isFirst = value === '';
  const place = placeAfter(value, text);
  field.value = text;
  field.setSelectionRange(
    isFirst ? 0 : place(selectionStart),
    isFirst ? 0 : place(selectionEnd),
    selectionDirection ?? 'none',
  );
  field.scrollTop = scrollTop;
}
