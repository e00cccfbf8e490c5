import type { Texts } from '../domain/texts';
import { venueName } from '../domain/venue';

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
    <div class="empty">
      <CardDrawing />
      <h2>{title}</h2>
      <p>{t(howTo[place.kind], t('writeNote'))}</p>
      {place.kind !== 'venue' && (
        <a class="button primary" href="https://openreview.net/" target="_blank" rel="noreferrer">
          {t('popupOpenSite')}
        </a>
      )}
    </div>
  );
}

/** A paper's card with the note's place marked under it. */
function CardDrawing() {
  return (
    <svg class="card-drawing" viewBox="0 0 160 96" width="160" height="96" aria-hidden="true">
      <rect class="sheet" x="4" y="4" width="152" height="88" rx="8" />
      <rect class="title-line" x="18" y="20" width="112" height="8" rx="4" />
      <rect class="grey-line" x="18" y="36" width="76" height="5" rx="2.5" />
      <rect class="grey-line" x="18" y="46" width="48" height="5" rx="2.5" />
      <rect class="note-place" x="18" y="60" width="124" height="20" rx="5" />
      <path class="pen" d="M27 74l1-4 7-7 3 3-7 7z" />
      <rect class="note-line" x="45" y="68" width="64" height="4" rx="2" />
    </svg>
  );
}
