/** A day of the reader's calendar and how far their clocks are ahead of UTC then. */
export type DraftDate = { year: number; month: number; day: number; offsetMinutes: number };

/** The reader's day at `time` (milliseconds since 1970): `draftDate(Date.now(), -new Date().getTimezoneOffset())`. */
export function draftDate(time: number, offsetMinutes: number): DraftDate {
  const local = new Date(time + offsetMinutes * 60_000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    offsetMinutes,
  };
}

const digits = (value: number, length: number) => String(Math.floor(value)).padStart(length, '0');

/** "2024-07-10" */
export const dayText = ({ year, month, day }: DraftDate): string =>
  `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;

/** "2024-07-10 00:00:00 +0900": the day's first moment, for Jekyll leaves out a post from the future. */
export const midnightText = (date: DraftDate): string => `${dayText(date)} 00:00:00 ${zone(date, '')}`;

/** "2024-07-10T00:00:00+09:00", the same moment by RFC 3339. */
export const midnightIso = (date: DraftDate): string => `${dayText(date)}T00:00:00${zone(date, ':')}`;

function zone({ offsetMinutes }: DraftDate, colon: string): string {
  const offset = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${digits(offset / 60, 2)}${colon}${digits(offset % 60, 2)}`;
}
