import type { Texts } from '../domain/texts';
import { PopupIcon } from './popup-icon';
import { type TakeKind, TakeMenu } from './take-menu';

type Props = {
  t: Texts;
  /** What a download will be called, and where such a blog keeps it. */
  draft: { fileName: string; folder: string } | undefined;
  /** There is no draft to take along yet. */
  isWaiting: boolean;
  taking: { status: string; copy: () => void; download: () => void; take: (kind: TakeKind) => void };
};

/** What is done with the draft, and what came of it. */
export function DraftActions({ t, draft, isWaiting, taking }: Props) {
  const place = draft ? [draft.folder, draft.fileName].filter(Boolean).join('/') : '';
  return (
    <div class="actions">
      <div class="news">
        {taking.status === '' && (
          <span class="file-name" title={place}>
            {place}
          </span>
        )}
        <output>{taking.status}</output>
      </div>
      <TakeMenu t={t} isWaiting={isWaiting} onTake={taking.take} />
      <button type="button" class="button" disabled={isWaiting} onClick={taking.download}>
        <PopupIcon name="download" />
        {t('popupDownload')}
      </button>
      <button type="button" class="button primary" disabled={isWaiting} onClick={taking.copy}>
        <PopupIcon name="copy" />
        {t('popupCopy')}
      </button>
    </div>
  );
}
