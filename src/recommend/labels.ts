import type { Annotation } from '../domain/annotation';
import type { PaperId } from '../domain/paper';
import type { Labels, SuggestionKind } from '../domain/recommendation';
import { verdictOf } from '../domain/verdict';

/** What the reader did with a venue's papers: wrote and judged, looked at, was shown as suggestions. */
export type Doings = {
  annotations: readonly Annotation[];
  seen: readonly PaperId[];
  suggested: readonly { paperId: PaperId; kind: SuggestionKind; leftAt?: number }[];
};

/**
 * What a recommender learns from that. Curious, a note or a tag counts for a paper; passed counts a little against it, and so does what was looked at, in a
 * list or among suggestions, and left as it was.
 */
export function labelsOf({ annotations, seen, suggested }: Doings): Labels {
  const kindOf = new Map(suggested.map(({ paperId, kind }) => [paperId, kind]));
  const liked = annotations.filter((annotation) => verdictOf(annotation) === 'curious');
  const isLiked = new Set(liked.map(({ paperId }) => paperId));
  const left = suggested.flatMap(({ paperId, leftAt }) => (leftAt === undefined ? [] : [paperId]));
  const passed = annotations.filter((annotation) => verdictOf(annotation) === 'pass').map(({ paperId }) => paperId);
  return {
    positives: liked.map(({ paperId, tags, note }) => ({
      id: paperId,
      tags,
      note,
      explored: (kindOf.get(paperId) ?? 'match') !== 'match',
    })),
    passed: [...new Set([...passed, ...seen, ...left])].filter((id) => !isLiked.has(id)),
  };
}
