import { hasTag } from './tags';
import { hasWords, type Verdict, verdictOf } from './verdict';

/** What becomes of cards that the reader need not look at again. */
export type Treatment = 'show' | 'fade' | 'hide';

const treatments: readonly unknown[] = ['show', 'fade', 'hide'];

export type CardFilter = {
  seen: Treatment;
  passed: Treatment;
  noted: Treatment;
  /** Of the cards that are shown: only those with this verdict, this tag, all of these words. Empty is any. */
  verdict: Verdict | 'none' | '';
  tag: string;
  words: string;
};

export const usualFilter: CardFilter = {
  seen: 'show',
  passed: 'fade',
  noted: 'show',
  verdict: '',
  tag: '',
  words: '',
};

/** What is asked of one list is not kept for the next visit. Never throws. */
export function parseCardFilter(value: unknown): CardFilter {
  const kept = (value ?? {}) as Record<string, unknown>;
  const treatment = (name: 'seen' | 'passed' | 'noted') =>
    treatments.includes(kept[name]) ? (kept[name] as Treatment) : usualFilter[name];
  return { ...usualFilter, seen: treatment('seen'), passed: treatment('passed'), noted: treatment('noted') };
}

/** A card as a filter sees it. `text` is what it shows. */
export type FilteredCard = {
  isSeen: boolean;
  note: string;
  tags: readonly string[];
  verdict?: Verdict | undefined;
  text: string;
};

/** What is done with a card: the most that any of the three kinds that it is of asks for. */
export function treat(card: FilteredCard, filter: CardFilter): Treatment {
  const asked = [
    card.isSeen && filter.seen,
    verdictOf(card) === 'pass' && filter.passed,
    hasWords(card) && filter.noted,
  ];
  if (asked.includes('hide') || !isAskedFor(card, filter)) return 'hide';
  return asked.includes('fade') ? 'fade' : 'show';
}

function isAskedFor(card: FilteredCard, { verdict, tag, words }: CardFilter): boolean {
  if (verdict !== '' && (verdictOf(card) ?? 'none') !== verdict) return false;
  if (tag !== '' && !hasTag(card.tags, tag)) return false;
  const text = plain([card.text, card.note, ...card.tags].join('\n'));
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** "ＬｏＲＡ" and "lora" are alike. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/** How many of the questions are not answered by "any" or as usual. */
export const countFilters = (filter: CardFilter): number =>
  (Object.keys(usualFilter) as (keyof CardFilter)[]).filter((name) => filter[name] !== usualFilter[name]).length;
