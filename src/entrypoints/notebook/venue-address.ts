import { useEffect, useState } from 'preact/hooks';
import { otherVenue } from '../../domain/venue';

/** Papers whose venue is not known have none that could stand in the address. */
const other = '-';

/** The place of a venue within a view of the notebook page: "#draft/ICML.cc/2024/Conference". */
export const venueAddress = (view: string, venueId: string): string =>
  `#${view}/${venueId === otherVenue ? other : venueId.split('/').map(encodeURIComponent).join('/')}`;

/** The venue that the address names, if it is of this view. */
function namedVenue(view: string): string | undefined {
  const start = `#${view}/`;
  if (!location.hash.startsWith(start)) return undefined;
  const name = location.hash.slice(start.length);
  try {
    return name === other ? otherVenue : decodeURIComponent(name);
  } catch {
    return undefined; // a "%" that somebody typed
  }
}

/** The venue that the address of this view names, and a way to name another. */
export function useNamedVenue(view: string): [string | undefined, (venueId: string) => void] {
  const [venueId, setVenueId] = useState(() => namedVenue(view));
  useEffect(() => {
    const follow = () => setVenueId(namedVenue(view));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [view]);
  return [
    venueId,
    (id) => {
      history.replaceState(null, '', venueAddress(view, id)); // no way back through every venue that was looked at
      setVenueId(id);
    },
  ];
}
