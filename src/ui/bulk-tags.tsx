import { useId, useState } from 'preact/hooks';
import { normalTag } from '../domain/tags';
import type { Texts } from '../domain/texts';
import { papersText } from './section-list';

type Props = {
  t: Texts;
  count: number;
  onTag: (tag: string, isOn: boolean) => void;
};

/** Puts a tag on all papers that are shown, or takes it off them. */
export function BulkTags({ t, count, onTag }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const tag = normalTag(text);
  return (
    <details class="bulk">
      <summary>{t('notesBulk', papersText(t, count))}</summary>
      <div class="bulk-row">
        <label for={id}>{t('notesBulkTag')}</label>
        <input id={id} class="text-field" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <button type="button" class="button" disabled={tag === ''} onClick={() => onTag(tag, true)}>
          {t('notesBulkAdd', papersText(t, count))}
        </button>
        <button type="button" class="button" disabled={tag === ''} onClick={() => onTag(tag, false)}>
          {t('notesBulkRemove', papersText(t, count))}
        </button>
      </div>
    </details>
  );
}
