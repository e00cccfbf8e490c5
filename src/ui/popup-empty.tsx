import type { Texts } from '../domain/texts';
import { venueName } from '../domain/venue';
import { EmptyState } from './empty-state';
import { SiteLink } from './site-link';

type Props = {
  t: Texts;
  /** What the active tab shows: a venue's page, another page of openreview.net, or neither. */
  place: { kind: 'venue'; venueId: string } | { kind: 'site' } | { kind: 'elsewhere' };
};

/** What stands where the draft will be, until there is a note: how to write the first one. */
export function PopupEmpty({ t, place }: Props) {
  const howTo = { venue: 'popupBeginOnVenue', site: 'popupBeginOnSite', elsewhere: 'popupBeginElsewhere' } as const;
  const title = place.kind === 'venue' ? t('popupNoNotesIn', venueName(place.venueId)) : t('popupNoNotes');
  return (
    <EmptyState title={title} text={t(howTo[place.kind], t('writeNote'))}>
      {place.kind !== 'venue' && <SiteLink t={t} />}
    </EmptyState>
  );
}
