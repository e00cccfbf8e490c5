import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { moveSource, toggleTagSection } from '../../domain/section-order';
import type { Texts } from '../../domain/texts';
import type { Database } from '../../store/database';
import { DraftActions } from '../../ui/draft-actions';
import { DraftPanel } from '../../ui/draft-panel';
import { Notice } from '../../ui/notice';
import type { ShownSection } from '../../ui/section-list';
import { Wait } from '../../ui/wait';
import { venueAddress } from '../notebook/venue-address';
import { NotebookLink } from './notebook-link';
import { reasonOf } from './reason';
import { useTaking } from './taking';
import { Troubles } from './troubles';
import { useVenueDraft } from './venue-draft-state';

type Props = { t: Texts; database: Database; venueId: string; notices: ComponentChildren };

/** One venue's draft, and what the reader does with it. */
export function VenueDraft({ t, database, venueId, notices }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const state = useVenueDraft({ t, database, venueId }, (error) => taking.say(t('popupNotKept', reasonOf(error))));
  const taking = useTaking({ t, state, field });
  const { draft, settings, order, sections, tags, change } = state;

  const changeQuietly: typeof change = (some) => {
    taking.say('');
    change(some);
  };

  const move = (section: ShownSection, by: -1 | 1) => {
    if (!section.source) return;
    change({ sections: moveSource(order, section.source, by) });
    const place = sections.findIndex(({ source }) => source === section.source) + 1 + by;
    taking.say(t('popupMoved', section.heading, String(place), String(order.shown.length)));
  };

  return (
    <>
      <main>
        {notices}
        <Troubles t={t} state={state} />
        {draft?.frontMatterError !== undefined && <Notice isAlarm text={t('popupFrontMatterUnused')} />}
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
            onFormat={(format) => changeQuietly({ format, fileName: undefined })}
            onMove={move}
            onToggleTag={(tag) => changeQuietly({ sections: toggleTagSection(order, tag) })}
          />
        )}
        {draft && (
          <p class="more">
            <NotebookLink text={t('popupEditDraft')} to={venueAddress('draft', state.shownVenueId)} />
          </p>
        )}
      </main>
      <footer>
        <DraftActions t={t} draft={draft} isWaiting={state.isWaiting} taking={taking} />
      </footer>
    </>
  );
}
