import { areaSteps } from './areas';
import { authorRows } from './author-rows';
import { finishIndex, type IndexDraft } from './build-index';
import { latentSteps } from './latent';
import { neighbourSteps } from './neighbours';
import type { Venue } from './page';

/** Makes of a draft all that suggestions need, in steps of some milliseconds. Plain data, the same each time. */
export function* venueSteps(draft: IndexDraft): Generator<undefined, Venue> {
  const index = finishIndex(draft);
  yield;
  const latent = yield* latentSteps(index);
  const areas = yield* areaSteps(latent);
  const neighbours = yield* neighbourSteps(latent, areas);
  const authors = authorRows(draft.authors);
  return {
    space: { index, latent, authors },
    areas,
    neighbours,
    rowOf: new Map(index.ids.map((id, row) => [id, row])),
  };
}

/** For who has nothing else to do meanwhile. */
export function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
