import { type Areas, middles, nearest } from './areas';
import { authorRows, namesOf } from './author-rows';
import { withPapers } from './build-index';
import { lowerOf, products, solved } from './dense';
import type { LatentRows } from './latent';
import { neighboursOfMore } from './neighbours';
import type { Venue } from './page';
import { addRow, type PaperIndex, rowTimes } from './paper-index';
import type { PaperText } from './paper-texts';

/**
 * The venue with these papers beside those that it has, in steps of some milliseconds; those that it has already are passed over. Its terms, dimensions and areas
 * stay what they are, so this is for some papers in a hundred, until it is made anew.
 */
export function* grownSteps(venue: Venue, papers: readonly PaperText[]): Generator<undefined, Venue> {
  const fresh = new Map(papers.filter(({ id }) => !venue.rowOf.has(id)).map((paper) => [paper.id, paper]));
  if (fresh.size === 0) return venue;
  const index = withPapers(venue.space.index, [...fresh.values()]);
  const authors = authorRows([...fresh.values()].map(namesOf), venue.space.authors);
  yield;
  const latent = yield* withPlaces(venue.space.latent, index);
  const areas = withAreas(venue.areas, latent);
  yield;
  const neighbours = yield* neighboursOfMore(venue.neighbours, latent, areas);
  return {
    space: { index, latent, authors },
    areas,
    neighbours,
    rowOf: new Map(index.ids.map((id, row) => [id, row])),
  };
}

/** Puts each new paper where its products with all that were there come nearest to those of its terms (least squares). */
function* withPlaces({ width, rows: before }: LatentRows, index: PaperIndex): Generator<undefined, LatentRows> {
  const known = before.length / width;
  const rows = new Float32Array(index.ids.length * width);
  rows.set(before);
  const lower = lowerOf(yield* products(before, before, width), width);
  const own = new Float32Array(index.idf.length);
  for (let row = known; row < index.ids.length; row++) {
    own.fill(0);
    addRow(own, index, { row, times: 1 });
    const common = Float64Array.from({ length: known }, (_, other) => rowTimes(index, other, own));
    const usual = common.reduce((sum, value) => sum + value, 0) / known;
    const pull = new Float64Array(width);
    for (const [other, value] of common.entries())
      for (let c = 0; c < width; c++)
        pull[c] = (pull[c] as number) + (value - usual) * (before[other * width + c] as number);
    const place = solved(lower, pull, width);
    const length = Math.hypot(...place) || 1;
    rows.set(
      place.map((value) => value / length),
      row * width,
    );
    yield;
  }
  return { width, rows };
}

/** Puts each new paper into the area whose middle is nearest. */
function withAreas(before: Areas, { width, rows }: LatentRows): Areas {
  const known = before.of.length;
  const none = before.sizes.map(() => new Float32Array(width));
  const centres = middles({ width, rows }, before.of, none);
  const of = new Uint16Array(rows.length / width);
  const nearness = new Float32Array(of.length);
  of.set(before.of);
  nearness.set(before.nearness);
  const sizes = [...before.sizes];
  for (let row = known; row < of.length; row++) {
    const { area, product } = nearest(centres, rows.subarray(row * width, (row + 1) * width));
    of[row] = area;
    nearness[row] = product;
    sizes[area] = (sizes[area] as number) + 1;
  }
  return { of, sizes, nearness };
}
