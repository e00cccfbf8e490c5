import { type AuthorWeights, authorScore, authorWeights } from './author-rows';
import { rowTimes } from './paper-index';
import { authorShare, latentShare, type Space } from './profile';

/** Says, for a row, which of the liked papers it is most like. */
export function nearestLiked(
  { index, latent, authors }: Space,
  liked: readonly { row: number }[],
): (row: number) => number {
  const own = new Float32Array(index.idf.length);
  const setOwn = (row: number, to: 0 | undefined) => {
    for (let at = index.starts[row] as number; at < (index.starts[row + 1] as number); at++)
      own[index.terms[at] as number] = to ?? (index.weights[at] as number);
  };
  const product = (row: number, other: number, names: AuthorWeights) => {
    let sum = 0;
    for (let c = 0; c < latent.width; c++)
      sum += (latent.rows[row * latent.width + c] as number) * (latent.rows[other * latent.width + c] as number);
    return rowTimes(index, other, own) + latentShare * sum + authorShare * authorScore(authors, other, names);
  };
  return (row) => {
    setOwn(row, undefined);
    const names = authorWeights(authors, [{ row, times: 1 }]);
    let best = { row: -1, likeness: Number.NEGATIVE_INFINITY };
    for (const { row: other } of liked) {
      const likeness = product(row, other, names);
      if (likeness > best.likeness) best = { row: other, likeness };
    }
    setOwn(row, 0);
    return best.row;
  };
}
