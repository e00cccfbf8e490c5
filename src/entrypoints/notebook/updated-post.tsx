import { useId, useRef, useState } from 'preact/hooks';
import type { Texts } from '../../domain/texts';
import type { PostUpdate } from '../../draft/update-post';
import { DraftText } from '../../ui/draft-field';
import { PostGrowth } from '../../ui/post-growth';
import { reasonOf } from '../popup/reason';
import { copyText, downloadFile } from '../popup/take-along';
import { useUpdatedPost } from './reading-post';

/** The post with what came since. */
export function UpdatedPost({ t, update, fileName }: { t: Texts; update: PostUpdate; fileName: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [status, setStatus] = useState('');
  const { text, accepted, accept } = useUpdatedPost(update);
  const isNews = update.added.length + update.changed.length > 0;
  const copy = () =>
    void copyText(text, field.current).then(
      () => setStatus(t('popupCopied')),
      (error: unknown) => setStatus(t('popupCopyFailed', reasonOf(error))),
    );
  const download = () => {
    downloadFile(fileName, text);
    setStatus(t('popupDownloaded', fileName));
  };
  return (
    <section class="post-update" aria-labelledby={id}>
      <h2 id={id}>{t('postUpdate')}</h2>
      <p>{t(isNews ? 'postUpdateLead' : 'postNothingNew')}</p>
      {isNews && (
        <>
          <PostGrowth t={t} added={update.added} changed={update.changed} accepted={accepted} onAccept={accept} />
          <div class="draft-markdown">
            <label for={`${id}-text`}>{t('postUpdated')}</label>
            <DraftText id={`${id}-text`} markdown={text} field={field} />
          </div>
          <div class="choices">
            <button type="button" class="button primary" onClick={copy}>
              {t('popupCopy')}
            </button>
            <button type="button" class="button" onClick={download}>
              {t('popupDownload')}
            </button>
            <output>{status}</output>
          </div>
        </>
      )}
    </section>
  );
}
