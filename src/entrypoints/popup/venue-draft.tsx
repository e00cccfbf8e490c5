import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { moveSource, toggleTagSection } from '../../domain/section-order';
import type { Texts } from '../../domain/texts';
import type { Draft } from '../../draft/draft';
import type { Database } from '../../store/database';
import { DraftActions } from '../../ui/draft-actions';
import { DraftPanel } from '../../ui/draft-panel';
import type { ShownSection } from '../../ui/section-list';
import { Wait } from '../../ui/wait';
import { draftAddress } from '../notebook/draft-address';
import { NotebookLink } from './notebook-link';
import { reasonOf } from './reason';
import { copyText, downloadFile } from './take-along';
import { Troubles } from './troubles';
import { useVenueDraft } from './venue-draft-state';

type Props = { t: Texts; database: Database; venueId: string; notices: ComponentChildren };

/** What came of the last action. Said of a draft it holds for as long as that draft is the one shown. */
type Status = { text: string; of?: Draft };

/** One venue's draft, and what the reader does with it. */
export function VenueDraft({ t, database, venueId, notices }: Props) {
  const [status, setStatus] = useState<Status>({ text: '' });
  const field = useRef<HTMLTextAreaElement>(null);
  const state = useVenueDraft({ t, database, venueId }, (error) =>
    setStatus({ text: t('popupNotKept', reasonOf(error)) }),
  );
  const { draft, settings, order, sections, tags, change } = state;

  const changeQuietly: typeof change = (some) => {
    setStatus({ text: '' });
    change(some);
  };

  const move = (section: ShownSection, by: -1 | 1) => {
    if (!section.source) return;
    change({ sections: moveSource(order, section.source, by) });
    const place = sections.findIndex(({ source }) => source === section.source) + 1 + by;
    setStatus({ text: t('popupMoved', section.heading, String(place), String(order.shown.length)) });
  };

  const take = async (
    done: (draft: Draft) => string,
    action: (draft: Draft) => Promise<void> | void,
    failed: Failed,
  ) => {
    setStatus({ text: '' });
    const latest = await state.latest();
    if (!latest) return;
    try {
      await action(latest);
      setStatus({ text: done(latest), of: latest });
    } catch (error) {
      setStatus({ text: t(failed, reasonOf(error)) });
    }
  };

  return (
    <>
      <main>
        {notices}
        <Troubles t={t} state={state} />
        {state.isUnknown && <Wait t={t} />}
        {draft && settings && (
          <DraftPanel
            t={t}
            draft={draft}
            sections={sections}
            tags={tags}
            listed={order.listed}
            venueId={state.shownVenueId}
            format={settings.format}
            field={field}
            onFormat={(format) => changeQuietly({ format })}
            onMove={move}
            onToggleTag={(tag) => changeQuietly({ sections: toggleTagSection(order, tag) })}
          />
        )}
        {draft && (
          <p class="more">
            <NotebookLink text={t('popupEditDraft')} to={draftAddress(state.shownVenueId)} />
          </p>
        )}
      </main>
      <footer>
        <DraftActions
          t={t}
          fileName={draft?.fileName ?? ''}
          isWaiting={state.isWaiting}
          status={status.of === undefined || status.of === draft ? status.text : ''}
          onCopy={() =>
            void take(
              () => t('popupCopied'),
              (latest) => copyText(latest.markdown, field.current),
              'popupCopyFailed',
            )
          }
          onDownload={() =>
            void take(
              (latest) => t('popupDownloaded', latest.fileName),
              (latest) => downloadFile(latest.fileName, latest.markdown),
              'popupDownloadFailed',
            )
          }
        />
      </footer>
    </>
  );
}

type Failed = 'popupCopyFailed' | 'popupDownloadFailed';
