import { type Random, seededRandom, seedOf } from '../seeded-random';
import type { ImportSource, SitePaper, Track } from '../site-paper';
import { inventAuthorId, inventAuthors } from './author-names';
import { inventAbstract, inventIdea, inventKeywords, inventTitle, inventTldr } from './invent-text';
import { ODD_PAPERS, type OddPaper } from './odd-papers';
import { TOPICS } from './topics';

/** As many pages as ICML 2024 had: 6, 8 and 92 of 25 cards. */
export const TRACK_SIZES: Record<Track, number> = { oral: 144, spotlight: 191, poster: 2300 };

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function inventId(random: Random): string {
  const length = random.chance(0.94) ? 10 : random.pick([9, 11, 12]);
  return Array.from({ length }, () => ID_LETTERS.charAt(random.between(0, 63))).join('');
}

/** Draws until something new comes: titles and ids must be unique, as they are at a real venue. */
function drawUnused<T>(used: Set<string>, draw: () => T, keyOf: (drawn: T) => string): T {
  for (;;) {
    const drawn = draw();
    if (used.has(keyOf(drawn))) continue;
    used.add(keyOf(drawn));
    return drawn;
  }
}

function inventTitledIdea(random: Random) {
  const idea = inventIdea(random, TOPICS);
  return { idea, title: inventTitle(random, idea) };
}

function authorCount(random: Random): number {
  if (random.chance(0.012)) return random.between(21, 34);
  return random.between(1, 5) + (random.chance(0.3) ? random.between(1, 6) : 0);
}

/** A third was imported from two places, a third from one. From the id, so that the other draws stay what they were. */
function drawImports(id: string): ImportSource[] {
  const draws: ImportSource[][] = [['DBLP', 'ORCID'], ['DBLP'], []];
  return draws[seedOf(id) % 3] ?? [];
}

type Used = { ids: Set<string>; titles: Set<string> };

function inventPaper(random: Random, used: Used, odd: OddPaper): Omit<SitePaper, 'number'> {
  const { idea, title } = drawUnused(
    used.titles,
    () => inventTitledIdea(random),
    (drawn) => drawn.title,
  );
  const authors = odd.authors ?? inventAuthors(random, odd.authorCount ?? authorCount(random));
  const id =
    odd.id ??
    drawUnused(
      used.ids,
      () => inventId(random),
      (drawn) => drawn,
    );
  return {
    id,
    title: odd.title ?? title,
    authors,
    authorIds: authors.map((name) => inventAuthorId(random, name)),
    track: odd.track,
    abstract: inventAbstract(random, idea),
    ...(random.chance(0.8) && { keywords: inventKeywords(random, idea) }),
    ...(random.chance(0.25) && { tldr: inventTldr(random, idea) }),
    ...(random.chance(0.7) && { primaryArea: idea.topic.area }),
    replies: random.chance(0.15) ? 0 : random.between(1, 9),
    imports: drawImports(id),
  };
}

/** The site's own papers: orals, spotlights, posters, each track in the order of its list. */
export function inventPapers(seed = 2024): SitePaper[] {
  const random = seededRandom(seed);
  const used: Used = { ids: new Set(), titles: new Set() };
  for (const odd of ODD_PAPERS) if (odd.id) used.ids.add(odd.id);
  const tracks: Track[] = ['oral', 'spotlight', 'poster'];
  const papers = tracks.flatMap((track) =>
    Array.from({ length: TRACK_SIZES[track] }, (_, place) =>
      inventPaper(
        random,
        used,
        ODD_PAPERS.find((odd) => odd.track === track && odd.place === place) ?? { track, place },
      ),
    ),
  );
  // Lists are not in the order of submission, so numbers are dealt out like cards.
  const numbers = random.sample(
    papers.map((_, place) => place * 4 + 1),
    papers.length,
  );
  return papers.map((paper, place) => ({ ...paper, number: numbers[place] ?? place }));
}

/** Extra papers come first in their track, in the order given; one with a known id takes the known one's place. */
export function withExtraPapers(papers: readonly SitePaper[], extra: readonly SitePaper[]): SitePaper[] {
  const ids = new Set(extra.map((paper) => paper.id));
  return [...extra, ...papers.filter((paper) => !ids.has(paper.id))];
}
