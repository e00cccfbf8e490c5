import type { SuggestedPaper } from '../domain/recommendation';
import type { Texts } from '../domain/texts';

/** Why a paper is suggested, in a sentence. `isCold`: the reader has not been curious about anything yet. */
export function whyText(t: Texts, { kind, because, words }: SuggestedPaper, isCold: boolean): string {
  const shared = words.join(', ');
  if (because === undefined) {
    if (shared === '') return t(isCold ? 'whyTypicalBare' : 'whyAreaBare');
    return t(isCold ? 'whyTypical' : 'whyArea', shared);
  }
  if (shared === '') return t(kind === 'follow' ? 'whyFollowBare' : 'whyPaperBare', because);
  return t(kind === 'follow' ? 'whyFollow' : 'whyPaper', because, shared);
}
