import { asCount, asObject, asString, asText, asTime, optional } from './parse';

/** How far the loading of a venue's list is. */
export type VenueLoad = {
  venueId: string;
  /** 'refused': OpenReview asked for a pause, or for a proof that somebody is there. */
  state: 'stopped' | 'going' | 'done' | 'refused' | 'failed';
  /** Papers that came, and how many there are as far as is known. */
  loaded: number;
  total: number;
  /** Requests that were answered. */
  requests: number;
  /** The last paper that came; the next request asks for those after it. */
  after?: string;
  /** The page that asks: no other one asks at the same time. */
  by?: string;
  /** Milliseconds since 1970 of the last answer, or of the start. */
  at: number;
  /** Why it ended, where it did not end well: a status, or what the API said. */
  reason?: string;
};

/** When OpenReview asked for a pause, in milliseconds since 1970, and in what words. */
export type Refusal = { at: number; reason: string };

/** As many as the list endpoint gives for one request. */
export const papersPerRequest = 1_000;

/** How many requests are still to be made. At least one where nobody has said how many papers there are. */
export const requestsLeft = ({ loaded, total }: Pick<VenueLoad, 'loaded' | 'total'>): number =>
  Math.max(1, Math.ceil((total - loaded) / papersPerRequest));

const states = ['stopped', 'going', 'done', 'refused', 'failed'] as const;

/** Throws where `value` is none. */
export function parseVenueLoad(value: unknown): VenueLoad {
  const load = asObject(value, 'load');
  const state = states.find((each) => each === load.state);
  if (!state) throw new TypeError('load.state is not a state');
  return {
    venueId: asText(load.venueId, 'load.venueId', 500),
    state,
    loaded: asCount(load.loaded, 'load.loaded'),
    total: asCount(load.total, 'load.total'),
    requests: asCount(load.requests, 'load.requests'),
    ...optional('after', load.after, asString),
    ...optional('by', load.by, asString),
    at: asTime(load.at, 'load.at'),
    ...optional('reason', load.reason, asString),
  };
}
