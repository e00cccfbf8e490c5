import type { PaperId } from '../domain/paper';
import type { SuggestionKind } from '../domain/recommendation';
import type { Areas } from './areas';
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
  const fit = fitOf(space, labels);
  const explored = labels.liked.filter((paper) => paper.explored);
  const exploring = fit ? exploringFor(labels.liked.length, { perPage, explore }) : perPage;
  const following = fit && explored.length > 0 ? 1 : 0;
  const picks: Pick[] = [];
  const add = (kind: SuggestionKind, rows: number[]) => {
    for (const row of rows) {
      taken.add(row);
      picks.push({ row, kind });
    }
  };
  if (fit) add('match', matches(venue, labels, { fit, taken, count: perPage - exploring - following }));
  if (following > 0) {
    const scores = scoresOf(space, likedProfile(space, { liked: explored, passed: labels.passed }));
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

/** With one or two papers liked the fit says little, so half the page asks for more; who wants no chance gets none. */
const exploringFor = (liked: number, { perPage, explore }: PageShape): number =>
  explore > 0 && liked < 3 ? Math.max(explore, perPage >> 1) : explore;

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
