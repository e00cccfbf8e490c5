import type { NotedPaper } from './note-filter';
import { verdictOf } from './verdict';

export type DayCount = { /** "2026-11-25", in the reader's zone. */ day: string; count: number };
export type AreaCount = { /** Empty: papers whose area no page has told. */ area: string; curious: number };

/** How many things happened on each day from the first to the last, days without any included; of a longer time the latest days only. */
export function countByDay(times: Iterable<number>, mostDays: number): DayCount[] {
  const counts = new Map<string, number>();
  for (const time of times) {
    const day = dayOf(new Date(time));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const days = [...counts.keys()].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: DayCount[] = [];
  for (
    const date = new Date(`${last}T12:00`);
    dayOf(date) >= first && all.length < mostDays;
    date.setDate(date.getDate() - 1)
  )
    all.push({ day: dayOf(date), count: counts.get(dayOf(date)) ?? 0 });
  return all.reverse();
}

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** In which areas the reader was curious, the most first. */
export function curiousByArea(items: Iterable<NotedPaper>): AreaCount[] {
  const counts = new Map<string, number>();
  for (const { paper, annotation } of items) {
    if (verdictOf(annotation) !== 'curious') continue;
    const area = paper.primaryArea ?? '';
    counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return [...counts]
    .map(([area, curious]) => ({ area, curious }))
    .sort((a, b) => b.curious - a.curious || (a.area < b.area ? -1 : 1));
}
