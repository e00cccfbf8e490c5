import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { TextKey, Texts } from '../../domain/texts';
import type { Draft } from '../../draft/draft';
import type { TakeKind } from '../../draft/take-along';
import { reasonOf } from './reason';
import { copyRichText, copyText, downloadFile } from './take-along';
import type { VenueDraftState } from './venue-draft-state';

type Around = { t: Texts; state: VenueDraftState; field: RefObject<HTMLTextAreaElement | null> };

/** What came of the last action. Said of a draft it holds for as long as that draft is the one shown. */
type Status = { text: string; of?: Draft };

/** The ways to take the draft along. Each takes what is in the notebook by then and says what came of it. */
export function useTaking({ t, state, field }: Around) {
  const [status, setStatus] = useState<Status>({ text: '' });

  const run = async (work: (latest: Draft) => Promise<string> | string, failed: TextKey) => {
    setStatus({ text: '' });
    const latest = await state.latest();
    if (!latest) return;
    try {
      setStatus({ text: await work(latest), of: latest });
    } catch (error) {
      setStatus({ text: t(failed, reasonOf(error)) });
    }
  };

  const take = async (kind: TakeKind): Promise<string> => {
    const { text, html, fileName, mediaType } = await state.take(kind);
    if (html !== undefined) {
      await copyRichText(text, html);
      return t('popupCopiedRich');
    }
    downloadFile(fileName, text, `${mediaType};charset=utf-8`);
    return t('popupDownloaded', fileName);
  };

  return {
    status: status.of === undefined || status.of === state.draft ? status.text : '',
    say: (text: string) => setStatus({ text }),
    copy: () =>
      void run(async ({ markdown }) => {
        await copyText(markdown, field.current);
        return t('popupCopied');
      }, 'popupCopyFailed'),
    download: () =>
      void run(({ fileName, markdown }) => {
        downloadFile(fileName, markdown);
        return t('popupDownloaded', fileName);
      }, 'popupDownloadFailed'),
    take: (kind: TakeKind) =>
      void run(() => take(kind), kind === 'rich-text' ? 'popupCopyRichFailed' : 'popupDownloadFailed'),
  };
}
