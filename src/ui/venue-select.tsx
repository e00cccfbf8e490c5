import { useId } from 'preact/hooks';
import type { Texts } from '../domain/texts';
import { venueName } from '../domain/venue';

export type VenueChoice = { venueId: string; annotated: number };

type Props = { t: Texts; choices: VenueChoice[]; chosen: string | undefined; onChoose: (venueId: string) => void };

/** The venues a draft can be made of, each with how many of its papers are annotated. */
export function VenueSelect({ t, choices, chosen, onChoose }: Props) {
  const id = useId();
  return (
    <div class="venue">
      <label for={id}>{t('popupVenue')}</label>
      <select
        id={id}
        value={chosen}
        disabled={choices.length === 0}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.venueId} value={choice.venueId}>
            {t('popupVenueCount', labelOf(choice, choices) || t('popupOtherVenue'), String(choice.annotated))}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The short name; the whole id where two venues would read alike. */
function labelOf({ venueId }: VenueChoice, choices: VenueChoice[]): string {
  const name = venueName(venueId);
  return choices.some((other) => other.venueId !== venueId && venueName(other.venueId) === name) ? venueId : name;
}

/** The tab's venue first, be it without notes, then the others; what is chosen stays even when its last note goes. */
export function venueChoices(annotated: VenueChoice[], tabVenue?: string, chosen?: string): VenueChoice[] {
  const counts = new Map(annotated.map((venue) => [venue.venueId, venue.annotated]));
  const ids = new Set([tabVenue, ...counts.keys(), chosen].filter((id) => id !== undefined));
  return [...ids].map((venueId) => ({ venueId, annotated: counts.get(venueId) ?? 0 }));
}
