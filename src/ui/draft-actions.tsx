import type { Texts } from '../domain/texts';
import { PopupIcon } from './popup-icon';

type Props = {
  t: Texts;
  /** What a download will be called. */
  fileName: string;
  /** There is no draft to take along yet. */
  isWaiting: boolean;
  status: string;
  onCopy: () => void;
  onDownload: () => void;
};

/** What is done with the draft, and what came of it. */
export function DraftActions({ t, fileName, isWaiting, status, onCopy, onDownload }: Props) {
  return (
    <div class="actions">
      <div class="news">
        {status === '' && (
          <span class="file-name" title={fileName}>
            {fileName}
          </span>
        )}
        <output>{status}</output>
      </div>
      <button type="button" class="button" disabled={isWaiting} onClick={onDownload}>
        <PopupIcon name="download" />
        {t('popupDownload')}
      </button>
      <button type="button" class="button primary" disabled={isWaiting} onClick={onCopy}>
        <PopupIcon name="copy" />
        {t('popupCopy')}
      </button>
    </div>
  );
}
