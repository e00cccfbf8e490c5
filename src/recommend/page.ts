import type { PaperId } from '../domain/paper';
import type { SuggestionKind } from '../domain/recommendation';
import type { Areas } from './areas';
import { chanceFamily } from './chance-family';
import { explorer } from './explore';
import { nearestLiked } from './nearest-liked';
import type { Neighbours } from './neighbours';
import { numbersByScore } from './numbers';
import { type Space, scoresOf } from './profile';
import { fitOf, likedProfile } from './rank';
import type { SettledLabels } from './settle-labels';

/** All that suggestions are made from. */
export type Venue = { space: Space; areas: Areas; neighbours: Neighbours; rowOf: Map<PaperId, number> };

export type Pick = { row: number; kind: SuggestionKind };

/** How many of a page's papers are left to chance, how many it has, and the rows that are shown already. */
export type PageShape = { perPage: number; explore: number; shown?: readonly number[] };

const candidates = 150;

export function pageOf(venue: Venue, labels: SettledLabels, { perPage, explore, shown = [] }: PageShape): Pick[] {
  const { space } = venue;
  const taken = new Set([...labels.labelled, ...shown]);
  const family = chanceFamily(space.latent, labels.liked);
  const isFamily = new Set(family.map(({ row }) => row));
  // What goes back to a find of chance has a place of its own on the page, so the matches stay with what was liked before, where that is the most.
  const own = labels.liked.length - family.length;
  const isApart = own >= Math.max(3, family.length);
  const fit = fitOf(space, labels, (row) => (isApart && isFamily.has(row) ? 0 : 1));
  const looking = fit ? exploringFor(labels, { perPage, explore, fit, taken }) : perPage;
  const following = fit && family.length > 0 ? 1 : 0;
  const exploring = looking > explore ? looking - following : looking;
  const picks: Pick[] = [];
  const add = (kind: SuggestionKind, rows: number[]) => {
    for (const row of rows) {
      taken.add(row);
      picks.push({ row, kind });
    }
  };
  if (fit) add('match', matches(venue, labels, { fit, taken, count: perPage - exploring - following }));
  if (following > 0) {
    const scores = scoresOf(space, likedProfile(space, { liked: family, passed: labels.passed }));
    add(
      'follow',
      numbersByScore(scores)
        .filter((row) => !taken.has(row))
        .slice(0, 1),
    );
  }
  const next = explorer(venue.areas, venue.neighbours, taken);
  for (let slot = 0; slot < exploring; slot++) {
    const row = next();
    if (row === undefined) break;
    add('explore', [row]);
  }
  return picks;
}

type Exploring = { perPage: number; explore: number; fit: Float64Array; taken: ReadonlySet<number> };

/**
 * With one or two papers liked the fit says little, so half the page asks for more. Where the reader has passed over most of what fits, the rest of it will
 * hardly do: a paper or two more of the page look around. Who wants no chance gets none.
 */
function exploringFor({ liked, passed }: SettledLabels, { perPage, explore, fit, taken }: Exploring): number {
  if (explore === 0) return 0;
  if (liked.length < 3) return Math.max(explore, perPage >> 1);
  const free = numbersByScore(fit).filter((row) => !taken.has(row));
  const least = fit[free[Math.min(matchesLooked, free.length) - 1] ?? 0] as number;
  const misses = passed.filter((row) => (fit[row] as number) > least).length;
  const taking = liked.length / (liked.length + misses);
  const more = taking < dry ? 2 : taking < drying ? 1 : 0;
  return Math.min(explore + more, Math.max(explore, perPage >> 1));
}

/** Passed papers that fit better than the so many best that are left were chances missed. */
const matchesLooked = 7;
/** Of all liked papers and chances missed, the share of the liked. */
const drying = 0.5;
const dry = 0.35;

/** The best that fit, but few that are nearest to one and the same paper: else a reader with three papers of one subject gets nothing but that. */
function matches(
  venue: Venue,
  { liked }: SettledLabels,
  wanted: { fit: Float64Array; taken: Set<number>; count: number },
): number[] {
  const cap = Math.max(1, Math.ceil(wanted.count / liked.length));
  const free = numbersByScore(wanted.fit).filter((row) => !wanted.taken.has(row));
  const chosen: number[] = [];
  const nearest = nearestLiked(venue.space, liked);
  const perLiked = new Map<number, number>();
  for (const row of free.slice(0, candidates)) {
    if (chosen.length === wanted.count) break;
    const near = nearest(row);
    const already = perLiked.get(near) ?? 0;
    if (already >= cap) continue;
    perLiked.set(near, already + 1);
    chosen.push(row);
  }
  const rest = free.filter((row) => !chosen.includes(row)).slice(0, wanted.count - chosen.length);
  return [...chosen, ...rest];
}
