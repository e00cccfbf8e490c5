import { asObject, asString } from './parse';

/** What the reader makes of a paper at first sight. */
export type Verdict = 'curious' | 'pass';

/** A verdict told from what its editor knew, so that two editors do not undo each other. Null, as messages carry no undefined, is none. */
export type VerdictChange = { from: Verdict | null; to: Verdict | null };

/** What a verdict says of: an annotation, or what an editor shows of one. */
type Judged = { note: string; tags: readonly string[]; verdict?: Verdict | undefined };

export const isVerdict = (value: unknown): value is Verdict => value === 'curious' || value === 'pass';

function parseVerdict(value: unknown, name: string): Verdict {
  const verdict = asString(value, name);
  if (!isVerdict(verdict)) throw new TypeError(`${name} is not a verdict`);
  return verdict;
}

export function parseVerdictChange(value: unknown, name: string): VerdictChange {
  const { from, to } = asObject(value, name);
  return { from: from === null ? null : parseVerdict(from, name), to: to === null ? null : parseVerdict(to, name) };
}

/** Whether there is a note or a tag: what a draft is made of. */
export const hasWords = ({ note, tags }: Judged): boolean => note.trim() !== '' || tags.length > 0;

/** The reader's own verdict; without one, what got a note or a tag made the reader curious. */
export const verdictOf = (judged: Judged): Verdict | undefined =>
  judged.verdict ?? (hasWords(judged) ? 'curious' : undefined);

/** What an editor shows that began with `base`, when `theirs` comes: its own decision stays. */
export const mergeVerdict = (
  mine: Verdict | undefined,
  base: Verdict | undefined,
  theirs: Verdict | undefined,
): Verdict | undefined => (mine === base ? theirs : mine);

/** What is stored after a change. What another editor decided meanwhile is replaced by a decision, and not taken back by who did not know of it. */
export function changeVerdict(stored: Verdict | undefined, { from, to }: VerdictChange): Verdict | undefined {
  if (to === null && stored !== (from ?? undefined)) return stored;
  return to ?? undefined;
}
