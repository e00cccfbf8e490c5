/** The same seed gives the same papers on every machine, so a failing test can be run again. */
export type Random = {
  /** In [0, 1). */
  next: () => number;
  /** A whole number in [from, to]. */
  between: (from: number, to: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** `count` different members, in random order. */
  sample: <T>(list: readonly T[], count: number) => T[];
  chance: (probability: number) => boolean;
};

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function seededRandom(seed: number): Random {
  const next = mulberry32(seed);
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(between(0, rest.length - 1), 1));
    return taken;
  };
  return { next, between, pick, sample, chance: (probability) => next() < probability };
}

/** A number from a text (FNV-1a): what belongs to one paper depends on its id only, not on its place. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
