import { type Random, seededRandom } from '../seeded-random';
import type { OldPaper } from '../site-paper';
import { inventAuthorId, inventAuthors } from './author-names';
import { inventAbstract, inventIdea, inventKeywords, inventTitle, inventTldr } from './invent-text';
import { TOPICS } from './topics';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-';

const letters = (random: Random, count: number) =>
  Array.from({ length: count }, () => LETTERS.charAt(random.between(0, LETTERS.length - 1))).join('');

/** `rJTutzbA-`, `Sk2u1g-0-`: ids of 2018 start alike and often end in a dash. */
const idOf2018 = (random: Random) =>
  random.pick(['r', 'S', 'H', 'B']) + letters(random, 7) + random.pick(['-', 'b', 'W', 'Z']);

/** `LV_MeMS38Q9`, `-FkSp8VW8R`: 11 letters mostly, and some start with a dash. */
const idOf2023 = (random: Random) => (random.chance(0.05) ? '-' : '') + letters(random, random.chance(0.8) ? 11 : 10);

type Part = { venue: string; size: number };
type Old = { venueId: string; parts: readonly Part[]; inventId: (random: Random) => string; hasNames: boolean };

const OLD_VENUES: readonly Old[] = [
  {
    venueId: 'ICLR.cc/2023/Conference',
    parts: [
      { venue: 'ICLR 2023 notable top 5%', size: 90 },
      { venue: 'ICLR 2023 notable top 25%', size: 120 },
      { venue: 'ICLR 2023 poster', size: 400 },
      { venue: 'Submitted to ICLR 2023', size: 160 },
    ],
    inventId: idOf2023,
    hasNames: true,
  },
  {
    venueId: 'ICLR.cc/2018/Conference',
    parts: [
      { venue: 'ICLR 2018 Oral', size: 23 },
      { venue: 'ICLR 2018 Poster', size: 310 },
      { venue: 'ICLR 2018 Workshop', size: 90 },
      { venue: 'Submitted to ICLR 2018', size: 490 },
    ],
    inventId: idOf2018,
    hasNames: false,
  },
];

/** Papers that must be there whatever the generator draws; the ids are the awkward ones of their kind. */
const FIXED: Record<string, Partial<OldPaper>> = {
  'ICLR 2023 notable top 5% 1': {
    id: '-Old5tar1ng',
    title: 'Pixels as Words: $\\ell_2$ Tokenizers without Vocabulary',
  },
  'ICLR 2018 Oral 0': { id: 'rJOldOral-', title: 'On the Insufficiency of Patience for Stochastic Waiting' },
  'ICLR 2018 Oral 2': { id: '-J2ndOral-', title: 'Scale of Noise $g = \\epsilon(\\frac{N}{B} - 1)$ in Old Kettles' },
};

function inventAuthorship(random: Random, old: Old, part: Part): Pick<OldPaper, 'authors' | 'authorIds'> {
  if (old.hasNames && part.venue.startsWith('Submitted') && random.chance(0.3)) {
    return { authors: ['Anonymous'], authorIds: [null] };
  }
  const authors = inventAuthors(random, random.between(1, 6));
  // In 2018 an author was an e-mail address.
  const mail = (name: string) => `${name.toLowerCase().replace(/[^a-z]/g, '') || 'author'}@example.edu`;
  return { authors, authorIds: authors.map((name) => (old.hasNames ? inventAuthorId(random, name) : mail(name))) };
}

function inventPart(random: Random, old: Old, part: Part): OldPaper[] {
  return Array.from({ length: part.size }, (_, place) => {
    const idea = inventIdea(random, TOPICS);
    return {
      id: old.inventId(random),
      title: inventTitle(random, idea),
      ...inventAuthorship(random, old, part),
      venueId: old.venueId,
      venue: part.venue,
      abstract: inventAbstract(random, idea),
      keywords: inventKeywords(random, idea),
      ...(random.chance(0.7) && { tldr: inventTldr(random, idea) }),
      replies: random.between(0, 4),
      ...FIXED[`${part.venue} ${place}`],
    };
  });
}

/** Ids and titles are each other's only: a title that another paper has gets a number. */
export function inventOldPapers(seed = 2018): OldPaper[] {
  const random = seededRandom(seed);
  const ids = new Set<string>();
  const papers = OLD_VENUES.flatMap((old) => old.parts.flatMap((part) => inventPart(random, old, part)));
  return papers.flatMap((paper, place) => {
    if (ids.has(paper.id)) return [];
    ids.add(paper.id);
    return [{ ...paper, title: `${paper.title}${isTaken(papers, place) ? ` (${paper.id.slice(1, 4)})` : ''}` }];
  });
}

const isTaken = (papers: readonly OldPaper[], place: number) =>
  papers.findIndex(({ title }) => title === papers[place]?.title) < place;
