import type { Texts } from './texts';
import type { TabProgress } from './venue-progress';

/** A count in the reader's own way of writing numbers. */
export const countText = (t: Texts, count: number): string => new Intl.NumberFormat(t('popupLanguage')).format(count);

/** "Poster: 312 of 2,275 seen · 41 curious", and what else there is to say. */
export function tabLine(t: Texts, { label, seen, total, curious }: Omit<TabProgress, 'id'>, ...more: string[]): string {
  const parts = [
    total ? t('tabSeenOf', countText(t, seen), countText(t, total)) : t('tabSeen', countText(t, seen)),
    t('tabCurious', countText(t, curious)),
    ...more,
  ];
  return t('tabLine', label, parts.join(' · '));
}
