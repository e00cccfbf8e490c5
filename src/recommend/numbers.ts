/** A typed array that grows, for what is not yet known to be how long. */
export type Growing<A extends Uint32Array | Uint8Array> = { values: A; length: number };

export function push<A extends Uint32Array | Uint8Array>(list: Growing<A>, value: number): void {
  if (list.length === list.values.length) list.values = grown(list.values, list.length * 2);
  list.values[list.length++] = value;
}

/** A copy with room for `length` values. */
export function grown<A extends Uint32Array | Uint8Array>(values: A, length: number): A {
  const larger = new (values.constructor as new (length: number) => A)(length);
  larger.set(values);
  return larger;
}

/** The numbers 0 to n − 1 in the order of their scores, the highest first, equal ones by number. */
export const numbersByScore = (scores: Float64Array): number[] =>
  Array.from(scores, (_, at) => at).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
