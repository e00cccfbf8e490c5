import { otherVenue } from '../../domain/venue';

const start = '#draft/';
/** Papers whose venue is not known have none that could stand in the address. */
const other = '-';

/** The place of a venue's draft within the notebook page: "#draft/ICML.cc/2024/Conference". */
export const draftAddress = (venueId: string): string =>
  start + (venueId === otherVenue ? other : venueId.split('/').map(encodeURIComponent).join('/'));

/** The venue whose draft the address names. */
export function namedVenue(): string | undefined {
  if (!location.hash.startsWith(start)) return undefined;
  const name = location.hash.slice(start.length);
  try {
    return name === other ? otherVenue : decodeURIComponent(name);
  } catch {
    return undefined; // a "%" that somebody typed
  }
}
