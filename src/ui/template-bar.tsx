import { useId, useRef, useState } from 'preact/hooks';
import type { Texts } from '../domain/texts';

type Props = {
  t: Texts;
  names: string[];
  status: string;
  onApply: (name: string) => void;
  onSave: (name: string) => void;
  onDrop: (name: string) => void;
  onExport: (name: string) => void;
  onImport: (file: File) => void;
};

/** The author's templates: what a draft is taken from, and saved as. */
export function TemplateBar({ t, names, status, onApply, onSave, onDrop, onExport, onImport }: Props) {
  const id = useId();
  const [chosen, choose] = useState('');
  const [name, setName] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const known = names.includes(chosen) ? chosen : '';
  return (
    <details class="templates">
      <summary>{t('draftTemplates')}</summary>
      <div class="template-row">
        <label for={`${id}-known`}>{t('draftTemplate')}</label>
        <select
          id={`${id}-known`}
          value={known}
          disabled={names.length === 0}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{t(names.length === 0 ? 'draftNoTemplate' : 'draftChooseTemplate')}</option>
          {names.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
        <button type="button" class="button" disabled={known === ''} onClick={() => onApply(known)}>
          {t('draftApplyTemplate')}
        </button>
        <button type="button" class="button" disabled={known === ''} onClick={() => onExport(known)}>
          {t('draftExportTemplate')}
        </button>
        <button type="button" class="button" disabled={known === ''} onClick={() => onDrop(known)}>
          {t('draftDropTemplate')}
        </button>
      </div>
      <form
        class="template-row"
        onSubmit={(event) => {
          event.preventDefault();
          const saved = name.trim();
          if (saved === '') return;
          onSave(saved);
          choose(saved);
          setName('');
        }}
      >
        <label for={`${id}-name`}>{t('draftTemplateName')}</label>
        <input
          id={`${id}-name`}
          class="text-field"
          type="text"
          maxLength={200}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={name.trim() === ''}>
          {t('draftSaveTemplate')}
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {t('draftImportTemplate')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('draftImportTemplate')}
          onChange={({ currentTarget }) => {
            const [picked] = currentTarget.files ?? [];
            if (picked) onImport(picked);
            currentTarget.value = '';
          }}
        />
      </form>
      <output>{status}</output>
    </details>
  );
}
