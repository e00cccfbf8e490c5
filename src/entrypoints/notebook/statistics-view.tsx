import { useMemo } from 'preact/hooks';
import { countByDay, curiousByArea } from '../../domain/statistics';
import { hasWords, verdictOf } from '../../domain/verdict';
import { sightingTimes } from '../../store/sightings';
import { BarChart } from '../../ui/bar-chart';
import { Notice } from '../../ui/notice';
import { papersText } from '../../ui/section-list';
import { Wait } from '../../ui/wait';
import { useLive } from '../popup/live';
import { readTrouble } from '../popup/reason';
import type { ViewProps } from './view';

const mostDays = 60;
const mostAreas = 12;

/** What a person would look at: how much was seen on which day, and where the curiosity went. */
export function StatisticsView({ t, database, data }: ViewProps) {
  const times = useLive('sightings', () => sightingTimes(database));
  const entries = data?.entries;
  const items = useMemo(() => [...(entries?.values() ?? [])], [entries]);
  const days = useMemo(() => countByDay(times.value ?? [], mostDays), [times.value]);
  const areas = useMemo(() => curiousByArea(items).slice(0, mostAreas), [items]);
  if (times.error !== undefined) return <Notice isAlarm text={readTrouble(t, times.error)} />;
  if (!times.value || !data) return <Wait t={t} />;
  const seen = times.value.length;
  const curious = items.filter(({ annotation }) => verdictOf(annotation) === 'curious').length;
  const noted = items.filter(({ annotation }) => hasWords(annotation)).length;
  if (seen + items.length === 0) return <p class="lead">{t('statisticsNone')}</p>;
  const dayName = new Intl.DateTimeFormat(t('popupLanguage'), { month: 'short', day: 'numeric' });
  return (
    <>
      <p class="lead">{t('statisticsLead', papersText(t, seen), String(curious), String(noted))}</p>
      {days.length > 0 && (
        <BarChart
          title={t('statisticsSeen')}
          note={t('statisticsSeenNote')}
          isUpright
          bars={days.map(({ day, count }) => ({
            key: day,
            label: dayName.format(new Date(`${day}T12:00`)),
            value: count,
            text: t('statisticsDay', day, papersText(t, count)),
          }))}
        />
      )}
      {areas.length > 0 && (
        <BarChart
          title={t('statisticsAreas')}
          note={t('statisticsAreasNote')}
          bars={areas.map(({ area, curious: count }) => ({
            key: area,
            label: area || t('statisticsNoArea'),
            value: count,
            text: t('statisticsArea', area || t('statisticsNoArea'), papersText(t, count)),
          }))}
        />
      )}
    </>
  );
}
