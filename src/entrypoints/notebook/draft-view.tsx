import { useState } from 'preact/hooks';
import { annotatedVenues } from '../../store/venues';
import { Notice } from '../../ui/notice';
import { VenueSelect, venueChoices } from '../../ui/venue-select';
import { Wait } from '../../ui/wait';
import { useLive } from '../popup/live';
import { readTrouble } from '../popup/reason';
import { DraftEditor } from './draft-editor';
import { takeNews } from './draft-news';
import { useNamedVenue } from './venue-address';
import type { ViewProps } from './view';

/** The draft of one venue, with all that its author says around the notes. The address names the venue: "#draft/ICML.cc/2024/Conference". */
export function DraftView({ t, database }: ViewProps) {
  const venues = useLive('venues', () => annotatedVenues(database));
  const [named, name] = useNamedVenue('draft');
  const [news] = useState(takeNews);
  const venueId = named ?? venues.value?.[0]?.venueId;
  if (venues.error !== undefined) return <Notice isAlarm text={readTrouble(t, venues.error)} />;
  if (!venues.value) return <Wait t={t} />;
  if (venueId === undefined) return <p class="lead">{t('draftNothing')}</p>;
  return (
    <>
      {news !== '' && <Notice text={news} />}
      <VenueSelect t={t} choices={venueChoices(venues.value, undefined, venueId)} chosen={venueId} onChoose={name} />
      <DraftEditor key={venueId} t={t} database={database} venueId={venueId} />
    </>
  );
}
