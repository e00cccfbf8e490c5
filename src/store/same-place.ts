import { applyHunks, type Hunk, hunksBetween } from './text-hunks';

type Stretch = { start: number; end: number };

/** What two editors did to one text, told so that nothing of it stands in the same place any more. */
export type Apart = { one: Hunk[]; other: Hunk[] };

/**
 * Where both changed the same place, the lines around it are kept as each has them, one under the other; that becomes one change of the first.
 * Changes that both made alike count once.
 */
export function setApart(base: string, a: string, b: string): Apart {
  const one = hunksBetween(base, a);
  const other = hunksBetween(base, b).filter((hunk) => !one.some((same) => isAlike(hunk, same)));
  const places = placesOfBoth(base, one, other);
  const kept = places.map(({ start, end }) => ({
    at: start,
    removed: end - start,
    text: keepBoth(linesOf(base, { start, end }, one), linesOf(base, { start, end }, hunksBetween(base, b))),
  }));
  const isElsewhere = (hunk: Hunk) => !places.some((place) => touches(place, stretchOf(hunk)));
  return {
    one: [...one.filter(isElsewhere), ...kept].sort((x, y) => x.at - y.at),
    other: other.filter(isElsewhere),
  };
}

const isAlike = (a: Hunk, b: Hunk) => a.at === b.at && a.removed === b.removed && a.text === b.text;

const stretchOf = ({ at, removed }: Hunk): Stretch => ({ start: at, end: at + removed });

const touches = (a: Stretch, b: Stretch) => a.start <= b.end && b.start <= a.end;

/** Whole lines of the base in which both changed the same place. */
function placesOfBoth(base: string, one: Hunk[], other: Hunk[]): Stretch[] {
  const stretches = one.flatMap((a) =>
    other.filter((b) => collide(a, b)).map((b) => asLines(base, span(stretchOf(a), stretchOf(b)))),
  );
  return grown(base, stretches, [...one, ...other].map(stretchOf));
}

/** Two deletions never collide: what either took away is away. */
function collide(a: Hunk, b: Hunk): boolean {
  if (a.text === '' && b.text === '') return false;
  return touches(stretchOf(a), stretchOf(b));
}

/** Grown until every change lies wholly in one of them or touches none. */
function grown(base: string, stretches: Stretch[], changes: Stretch[]): Stretch[] {
  let places = joined(stretches);
  for (;;) {
    const larger = places.map((place) =>
      changes
        .filter((change) => touches(place, change))
        .reduce((all, change) => asLines(base, span(all, change)), place),
    );
    const next = joined(larger);
    if (JSON.stringify(next) === JSON.stringify(places)) return places;
    places = next;
  }
}

function joined(stretches: Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && touches(last, next)) all[all.length - 1] = span(last, next);
    else all.push(next);
  }
  return all;
}

const span = (a: Stretch, b: Stretch): Stretch => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

function asLines(base: string, { start, end }: Stretch): Stretch {
  const next = base.indexOf('\n', end);
  return { start: base.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? base.length : next };
}

/** These lines of the base as one side has them. */
function linesOf(base: string, { start, end }: Stretch, hunks: Hunk[]): string {
  const inside = hunks.filter((hunk) => hunk.at >= start && hunk.at + hunk.removed <= end);
  return applyHunks(
    base.slice(start, end),
    inside.map((hunk) => ({ ...hunk, at: hunk.at - start })),
  );
}

function keepBoth(a: string, b: string): string {
  if (holds(a, b)) return a;
  if (holds(b, a)) return b;
  return `${a}\n${b}`;
}

/** The one is the other, grown, or has its lines among its own. */
const holds = (a: string, b: string) => a.startsWith(b) || a.endsWith(b) || `\n${a}\n`.includes(`\n${b}\n`);
