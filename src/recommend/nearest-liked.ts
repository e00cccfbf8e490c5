import { rowTimes } from './paper-index';
import { latentShare, type Space } from './profile';

/** Says, for a row, which of the liked papers it is most like. */
export function nearestLiked({ index, latent }: Space, liked: readonly { row: number }[]): (row: number) => number {
  const own = new Float32Array(index.idf.length);
  const setOwn = (row: number, to: 0 | undefined) => {
    for (let at = index.starts[row] as number; at < (index.starts[row + 1] as number); at++)
      own[index.terms[at] as number] = to ?? (index.weights[at] as number);
  };
  const product = (row: number, other: number) => {
    let sum = 0;
    for (let c = 0; c < latent.width; c++)
      sum += (latent.rows[row * latent.width + c] as number) * (latent.rows[other * latent.width + c] as number);
    return rowTimes(index, other, own) + latentShare * sum;
  };
  return (row) => {
    setOwn(row, undefined);
    let best = { row: -1, likeness: Number.NEGATIVE_INFINITY };
    for (const { row: other } of liked) {
      const likeness = product(row, other);
      if (likeness > best.likeness) best = { row: other, likeness };
    }
    setOwn(row, 0);
    return best.row;
  };
}
