import { isPaperId, type PaperId } from './paper';
import { asArray, asCount, asObject, asText, asTime, optional } from './parse';

/** A tab of a venue's page as that page tells of it. */
export type VenueTab = {
  /** The page's own name for it: "accept-poster". */
  id: string;
  /** As the reader sees it: "Accept (Poster)". */
  label: string;
  /** How many papers the page says are in it; absent where it has not said. */
  total?: number;
  /** How many pages its list has. */
  pages?: number;
  /** Where the reader was in it last. */
  stop?: Place;
};

/** The place of a paper in a list, `page` counted from 1, `at` in milliseconds since 1970. */
export type Place = { page: number; paperId: PaperId; at: number };

/** What a venue's page says of itself. */
export type VenuePage = { venueId: string; tabs: VenueTab[] };

export type TabProgress = VenueTab & { seen: number; curious: number };

/** How far the reader is: in each tab, and in the venue as a whole, where a paper counts once. */
export type VenueProgress = { venueId: string; tabs: TabProgress[]; seen: number; curious: number };

/** Where a paper was seen, as a key: "ICML.cc/2024/Conference#accept-poster". */
export const tabKey = (venueId: string, tab: string): string => `${venueId}#${tab}`;

export function parseVenuePage(value: unknown): VenuePage {
  const page = asObject(value, 'venue page');
  return {
    venueId: asText(page.venueId, 'venueId', 500),
    tabs: asArray(page.tabs, 'tabs', 200).map(parseTab),
  };
}

function parseTab(value: unknown): VenueTab {
  const tab = asObject(value, 'tab');
  return {
    id: asText(tab.id, 'tab.id', 200),
    label: asText(tab.label, 'tab.label', 500),
    ...optional('total', tab.total, asCount),
    ...optional('pages', tab.pages, asCount),
    ...optional('stop', tab.stop, parsePlace),
  };
}

function parsePlace(value: unknown): Place {
  const place = asObject(value, 'stop');
  if (!isPaperId(place.paperId)) throw new TypeError('stop.paperId is not a paper id');
  return {
    page: asCount(place.page, 'stop.page'),
    paperId: place.paperId,
    at: asTime(place.at, 'stop.at'),
  };
}

/** What is known of a venue's page after another visit: tabs in the order last shown; a count that was not shown this time stays. */
export function enrichVenuePage(known: VenuePage | undefined, seen: VenuePage): VenuePage {
  const before = new Map(known?.tabs.map((tab) => [tab.id, tab]));
  const tabs = seen.tabs.map((tab) => enrichTab(before.get(tab.id), tab));
  const gone = (known?.tabs ?? []).filter((tab) => !tabs.some(({ id }) => id === tab.id));
  return { venueId: seen.venueId, tabs: [...tabs, ...gone] };
}

function enrichTab(known: VenueTab | undefined, seen: VenueTab): VenueTab {
  const isOlder = known?.stop && seen.stop && seen.stop.at < known.stop.at;
  return { ...known, ...seen, ...(isOlder && { stop: known.stop }) };
}
