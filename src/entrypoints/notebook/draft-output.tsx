import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Texts } from '../../domain/texts';
import type { Draft } from '../../draft/draft';
import { DraftActions } from '../../ui/draft-actions';
import { DraftText } from '../../ui/draft-field';
import { reasonOf } from '../popup/reason';
import { copyText, downloadFile } from '../popup/take-along';
import { Troubles } from '../popup/troubles';
import type { VenueDraftState } from '../popup/venue-draft-state';

type Props = { t: Texts; state: VenueDraftState; children: ComponentChildren };

/** The post as it will read and as Markdown, side by side where there is room, and what is done with it. */
export function DraftOutput({ t, state, children }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [status, setStatus] = useState<{ text: string; of?: Draft }>({ text: '' });
  const { draft } = state;
  if (!draft) return null;
  const take = async (
    work: (latest: Draft) => Promise<string> | string,
    failed: 'popupCopyFailed' | 'popupDownloadFailed',
  ) => {
    setStatus({ text: '' });
    const latest = await state.latest();
    if (!latest) return;
    try {
      setStatus({ text: await work(latest), of: latest });
    } catch (error) {
      setStatus({ text: t(failed, reasonOf(error)) });
    }
  };
  const copy = async (latest: Draft) => {
    await copyText(latest.markdown, field.current);
    return t('popupCopied');
  };
  const download = (latest: Draft) => {
    downloadFile(latest.fileName, latest.markdown);
    return t('popupDownloaded', latest.fileName);
  };
  return (
    <section class="draft-output" aria-labelledby={`${id}-post`}>
      <h2 id={`${id}-post`}>{t('draftPost')}</h2>
      <Troubles t={t} state={state} />
      <DraftActions
        t={t}
        fileName={draft.fileName}
        isWaiting={state.isWaiting}
        status={status.of === undefined || status.of === draft ? status.text : ''}
        onCopy={() => void take(copy, 'popupCopyFailed')}
        onDownload={() => void take(download, 'popupDownloadFailed')}
      />
      {children}
      <div class="draft-markdown">
        <label for={`${id}-markdown`}>{t('popupDraft')}</label>
        <DraftText key={state.shownVenueId} id={`${id}-markdown`} markdown={draft.markdown} field={field} />
      </div>
    </section>
  );
}
