import type { SuggestedPaper } from '../domain/recommendation';
import type { Texts } from '../domain/texts';

/** Why a paper is suggested, in a sentence. `isCold`: the reader has not been curious about anything yet. */
export function whyText(t: Texts, suggested: SuggestedPaper, isCold: boolean): string {
  const named = suggested.sharedAuthors.slice(0, mostNames);
  const reason = reasonText(t, suggested, isCold);
  return named.length === 0 ? reason : `${reason} · ${t('whyAuthors', named.join(', '))}`;
}

/** One or two tell that it is the same people; the paper's own line has all of them. */
const mostNames = 2;

function reasonText(t: Texts, { kind, because, words }: SuggestedPaper, isCold: boolean): string {
  const shared = words.join(', ');
  if (because === undefined) {
    if (shared === '') return t(isCold ? 'whyTypicalBare' : 'whyAreaBare');
    return t(isCold ? 'whyTypical' : 'whyArea', shared);
  }
  if (shared === '') return t(kind === 'follow' ? 'whyFollowBare' : 'whyPaperBare', because);
  return t(kind === 'follow' ? 'whyFollow' : 'whyPaper', because, shared);
}
