import { useRef } from 'preact/hooks';
import type { Texts } from '../domain/texts';
import { PopupIcon } from './popup-icon';

type Props = {
  t: Texts;
  onBackUp: () => void;
  onChoose: (file: File) => void;
};

/** The way out, and the way back in by the browser's own choice of a file. */
export function BackUpButton({ t, onBackUp }: Pick<Props, 't' | 'onBackUp'>) {
  return (
    <button type="button" class="button" onClick={onBackUp}>
      <PopupIcon name="download" />
      {t('backUp')}
    </button>
  );
}

export function RestoreButton({ t, onChoose }: Pick<Props, 't' | 'onChoose'>) {
  const input = useRef<HTMLInputElement>(null);
  const choose = () => {
    const file = input.current?.files?.[0];
    if (input.current) input.current.value = ''; // so that the same file can be chosen again
    if (file) onChoose(file);
  };
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        <PopupIcon name="restore" />
        {t('restore')}
      </button>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={choose} />
    </>
  );
}
