import type { Annotation } from './annotation';
import type { PaperId } from './paper';
import { type SuggestionKind, suggestionKinds } from './recommendation';
import { verdictOf } from './verdict';

/** What became of a suggestion. 'open': the reader has done nothing with it yet. */
export type Outcome = 'curious' | 'passed' | 'left' | 'open';

/** A paper that was shown as a suggestion, and when (milliseconds since 1970). */
type Suggested = { paperId: PaperId; venueId: string; kind: SuggestionKind; at: number; leftAt?: number };

export type Takings = { kind: SuggestionKind; shown: number } & Record<Outcome, number>;

/** What the reader made of it since; who comes back to what was left has taken it. */
function outcomeOf({ leftAt }: Pick<Suggested, 'leftAt'>, annotation: Annotation | undefined): Outcome {
  const verdict = annotation && verdictOf(annotation);
  if (verdict) return verdict === 'curious' ? 'curious' : 'passed';
  return leftAt === undefined ? 'open' : 'left';
}

/** Of what was suggested by each kind, how much was taken. Every kind has its line, be it of zeros. */
export function takingsOf(
  suggested: readonly Suggested[],
  annotationOf: (id: PaperId) => Annotation | undefined,
): Takings[] {
  return suggestionKinds.map((kind) => {
    const takings: Takings = { kind, shown: 0, curious: 0, passed: 0, left: 0, open: 0 };
    for (const each of suggested) {
      if (each.kind !== kind) continue;
      takings.shown += 1;
      takings[outcomeOf(each, annotationOf(each.paperId))] += 1;
    }
    return takings;
  });
}

/** The same for a file, paper by paper: JSON that says what it is. */
export function takingsFile(
  suggested: readonly Suggested[],
  annotationOf: (id: PaperId) => Annotation | undefined,
): string {
  const rows = [...suggested]
    .sort((a, b) => a.at - b.at || (a.paperId < b.paperId ? -1 : 1))
    .map((each) => ({
      paperId: each.paperId,
      venueId: each.venueId,
      kind: each.kind,
      shown: new Date(each.at).toISOString(),
      outcome: outcomeOf(each, annotationOf(each.paperId)),
    }));
  const about = 'What Kininaru suggested, by kind (match, follow, explore), and what its reader made of it.';
  return `${JSON.stringify({ kininaru: 'suggestions', about, summary: takingsOf(suggested, annotationOf), suggestions: rows }, null, 2)}\n`;
}
