import type { LatentRows } from './latent';

/** Rounds in which what was liked since can join; each reaches one step further. */
const mostRounds = 5;
/** More liked papers than that make no family: it would cost more than it tells. */
const mostLiked = 400;

/**
 * Of the liked papers those that go back to a find of chance: the finds, and what is more like one of them than like anything else that was liked. A reader's
 * old interest and the one that chance found are told apart by that.
 */
export function chanceFamily<Liked extends { row: number; explored: boolean }>(
  latent: LatentRows,
  liked: readonly Liked[],
): Liked[] {
  const family = new Set(liked.filter(({ explored }) => explored));
  if (family.size === 0 || liked.length > mostLiked) return [...family];
  const likeness = likenesses(latent, liked);
  for (let round = 0; round < mostRounds; round++) {
    const joining = liked.filter((paper, at) => !family.has(paper) && isOfFamily(at));
    if (joining.length === 0) break;
    for (const paper of joining) family.add(paper);
  }
  return liked.filter((paper) => family.has(paper));

  function isOfFamily(at: number): boolean {
    let [within, without] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const [other, paper] of liked.entries()) {
      if (other === at) continue;
      const value = likeness[at * liked.length + other] as number;
      if (family.has(paper)) within = Math.max(within, value);
      else without = Math.max(without, value);
    }
    return within > without;
  }
}

function likenesses({ width, rows }: LatentRows, liked: readonly { row: number }[]): Float32Array {
  const table = new Float32Array(liked.length ** 2);
  for (const [at, { row }] of liked.entries())
    for (let other = 0; other < at; other++) {
      const second = (liked[other] as { row: number }).row;
      let sum = 0;
      for (let c = 0; c < width; c++) sum += (rows[row * width + c] as number) * (rows[second * width + c] as number);
      table[at * liked.length + other] = sum;
      table[other * liked.length + at] = sum;
    }
  return table;
}
