import type { PaperId } from '../src/domain/paper';
import type { Labels, Suggestion } from '../src/domain/recommendation';
import { readPapers, startIndex } from '../src/recommend/build-index';
import { finished, venueSteps } from '../src/recommend/build-venue';
import { exploreOf } from '../src/recommend/chance';
import type { Venue } from '../src/recommend/page';
import type { PaperText } from '../src/recommend/paper-texts';
import { bestFirst, suggest } from '../src/recommend/suggest';

// The recommender for Node, as a check of its ranking wants it: papers come with every call, so what was made of them is kept by their list.
const venues = new WeakMap<readonly PaperText[], { venue: Venue; textOf: (id: PaperId) => PaperText }>();

function venueOf(papers: readonly PaperText[]) {
  const known = venues.get(papers);
  if (known) return known;
  const draft = startIndex();
  readPapers(draft, papers);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const made = { venue: finished(venueSteps(draft)), textOf: (id: PaperId) => byId.get(id) as PaperText };
  venues.set(papers, made);
  return made;
}

/** Ids, best first, labelled ones left out. */
export const rank = (papers: readonly PaperText[], labels: Labels): PaperId[] =>
  bestFirst(venueOf(papers).venue, labels);

export function page(papers: readonly PaperText[], labels: Labels, { perPage }: { perPage: number }): Suggestion[] {
  const { venue, textOf } = venueOf(papers);
  return suggest(venue, labels, { shape: { perPage, explore: exploreOf('balanced', perPage) }, textOf });
}
