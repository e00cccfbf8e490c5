import type { PaperId } from './paper';

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

/** Why, in words that stand in the suggested paper: what it shares with a liked paper, or what its area is about. There may be none. */
export type Reason = { kind: 'paper'; because: PaperId; words: string[] } | { kind: 'area'; words: string[] };

export type Suggestion = { id: PaperId; kind: SuggestionKind; reason: Reason };
