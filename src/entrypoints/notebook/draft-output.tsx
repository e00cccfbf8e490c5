import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Texts } from '../../domain/texts';
import { DraftActions } from '../../ui/draft-actions';
import { DraftText } from '../../ui/draft-field';
import { useTaking } from '../popup/taking';
import { Troubles } from '../popup/troubles';
import type { VenueDraftState } from '../popup/venue-draft-state';

type Props = { t: Texts; state: VenueDraftState; children: ComponentChildren };

/** The post as it will read and as Markdown, side by side where there is room, and what is done with it. */
export function DraftOutput({ t, state, children }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const taking = useTaking({ t, state, field });
  const { draft } = state;
  if (!draft) return null;
  return (
    <section class="draft-output" aria-labelledby={`${id}-post`}>
      <h2 id={`${id}-post`}>{t('draftPost')}</h2>
      <Troubles t={t} state={state} />
      <DraftActions t={t} draft={draft} isWaiting={state.isWaiting} taking={taking} />
      {children}
      <div class="draft-markdown">
        <label for={`${id}-markdown`}>{t('popupDraft')}</label>
        <DraftText key={state.shownVenueId} id={`${id}-markdown`} markdown={draft.markdown} field={field} />
      </div>
    </section>
  );
}
