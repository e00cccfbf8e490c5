import type { Paper, PaperId } from './paper';

/** A paper that the reader was curious about, and what the reader added to it. */
export type Liked = {
  id: PaperId;
  tags?: readonly string[];
  note?: string;
  /** It was found through a suggestion that left the reader's known interests ('explore' or 'follow'). */
  explored?: boolean;
};

/** What a recommender learns from. Neither list has an order. */
export type Labels = {
  positives: readonly Liked[];
  /** Passed over, or seen and left: weak evidence against. */
  passed: readonly PaperId[];
};

/** 'match': like what the reader noted; 'follow': like what was found by chance before; 'explore': from a part of the venue that is hardly seen yet. */
export type SuggestionKind = 'match' | 'follow' | 'explore';

export const suggestionKinds: readonly SuggestionKind[] = ['match', 'follow', 'explore'];

export const isSuggestionKind = (value: unknown): value is SuggestionKind =>
  suggestionKinds.some((kind) => kind === value);

/** Why, in words that stand in the suggested paper: what it shares with a liked paper, its authors too, or what its area is about. There may be none. */
export type Reason =
  | { kind: 'paper'; because: PaperId; words: string[]; authors: string[] }
  | { kind: 'area'; words: string[] };

export type Suggestion = { id: PaperId; kind: SuggestionKind; reason: Reason };

/** A suggestion as it is shown. */
export type SuggestedPaper = {
  paper: Paper;
  kind: SuggestionKind;
  /** The title of the liked paper that it is suggested for; absent where it stands for its area. */
  because?: string;
  words: string[];
  /** Who wrote that liked paper too. */
  sharedAuthors: string[];
};

/** What suggestions could be made of, and from. */
export type Suggestions = {
  papers: SuggestedPaper[];
  /** How many papers of the venue are known here, how many of them are seen or judged, and how many of those the reader was curious about. */
  known: number;
  seen: number;
  liked: number;
  /** How many of ten are left to chance, and how many more are for now, as most of what fits was passed over. */
  explore: number;
  more: number;
};

/** Papers of one subject, as a region of a map. */
export type VenueArea = {
  /** Its subject, the most telling word first. */
  words: string[];
  /** The most typical first. */
  papers: { id: PaperId; state: 'curious' | 'seen' | 'unseen' }[];
};

/** How much of a page is left to chance, in the reader's words, from none to most. */
export type ChanceShare = 'none' | 'familiar' | 'balanced' | 'adventurous';

export const chanceShares: readonly ChanceShare[] = ['none', 'familiar', 'balanced', 'adventurous'];

export const usualChance: ChanceShare = 'balanced';

export const isChanceShare = (value: unknown): value is ChanceShare => chanceShares.some((share) => share === value);
