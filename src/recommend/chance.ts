import type { ChanceShare } from '../domain/recommendation';

const ofTen: Record<ChanceShare, number> = { none: 0, familiar: 1, balanced: 2, adventurous: 4 };

/** How many papers of a page come from where the reader has not been; at least one unless told "none". */
export const exploreOf = (share: ChanceShare, perPage: number): number =>
  share === 'none' ? 0 : Math.max(1, Math.round((ofTen[share] * perPage) / 10));
