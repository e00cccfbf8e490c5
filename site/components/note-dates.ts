const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** In UTC, so that server and browser agree whatever their time zones: `02 May 2024`. */
export function formatDay(time: number): string {
  const date = new Date(time);
  return `${twoDigits(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `02 Feb 2024, 12:27` */
export function formatMinute(time: number): string {
  const date = new Date(time);
  return `${formatDay(time)}, ${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}`;
}

/** A note without a day of publication, a reply for one, has its own two days. */
export function formatPublished(note: { pdate?: number; cdate: number; mdate: number }): string {
  if (note.pdate === undefined) return `${formatDay(note.cdate)} (modified: ${formatDay(note.mdate)})`;
  return `Published: ${formatDay(note.pdate)}, Last Modified: ${formatDay(note.mdate)}`;
}

/** Old venues tell the hour too: `Published: 15 Feb 2018, 00:00, Last Modified: 23 Feb 2018, 00:00` */
export const formatPublishedToTheMinute = (note: { pdate: number; mdate: number }): string =>
  `Published: ${formatMinute(note.pdate)}, Last Modified: ${formatMinute(note.mdate)}`;

/** `2 years ago`; only for what is rendered in the browser. */
export function formatAgo(time: number, now: number): string {
  const years = Math.floor((now - time) / (365.25 * 86_400_000));
  if (years > 0) return `${years} year${years > 1 ? 's' : ''} ago`;
  const days = Math.max(1, Math.floor((now - time) / 86_400_000));
  return `${days} day${days > 1 ? 's' : ''} ago`;
}
