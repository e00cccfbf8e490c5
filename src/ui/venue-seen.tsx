import { tabLine } from '../domain/tab-line';
import type { Texts } from '../domain/texts';
import type { VenueProgress } from '../domain/venue-progress';

type Props = { t: Texts; progress: VenueProgress };

/** How far the reader is in each tab of a venue. Nothing where none of them was looked at. */
export function VenueSeen({ t, progress }: Props) {
  const tabs = progress.tabs.filter(({ seen }) => seen > 0);
  if (tabs.length === 0) return null;
  return (
    <section aria-label={t('popupProgress')}>
      <ul class="seen">
        {tabs.map((tab) => (
          <li
            key={tab.id}
            style={{ '--part': `${Math.round((100 * tab.seen) / (tab.total || Number.POSITIVE_INFINITY))}%` }}
          >
            {tabLine(t, tab)}
          </li>
        ))}
      </ul>
    </section>
  );
}
