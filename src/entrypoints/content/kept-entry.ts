import type { FailureCode } from '../../domain/failure';
import { mergeNote, mergeTags } from '../../domain/merge';
import type { NoteNode } from '../../domain/note-tree';
import type { SeenPaper } from '../../domain/paper';
import { withoutTags } from '../../domain/tags';
import { changeVerdict, mergeVerdict, type Verdict } from '../../domain/verdict';
import type { AnnotationEdit, Answer, ShownAnnotation } from '../../messages/protocol';
import type { startTimer } from './clock';

export type SaveStatus = { kind: 'idle' | 'saving' | 'saved' } | { kind: 'failed'; code: FailureCode };

/** What the reader sees of one paper's annotation, whether or not it is on disk yet. */
export type Kept = Text & { tree: NoteNode[]; status: SaveStatus };

export type Text = { note: string; tags: readonly string[]; verdict: Verdict | undefined };

type Change = Pick<AnnotationEdit, 'note' | 'base' | 'addedTags' | 'removedTags' | 'verdict'>;

/** What the notebook held at a time, by the background's clock. */
export type Stored = Text & { tree: NoteNode[]; at: number };

/** A save that was sent, and what the reader had before them then. */
export type Step = { edit: AnnotationEdit; text: Text; state: 'open' | 'on its way' | 'done'; isParting?: true };

export type Entry = Kept & {
  seen: SeenPaper;
  /** As last known to be on disk. */
  confirmed: Text;
  confirmedAt: number;
  /**
   * Sent and not known to be on disk, each told from the one before. An answer can be lost of a save that landed: so they are sent again as they
   * were, in this order, which changes nothing where they did; told anew against something older, their words would come twice.
   */
  steps: Step[];
  /** What comes after them, as it was last asked for: the same change has the same name. */
  rest: AnnotationEdit | undefined;
  inFlight: number;
  /** Something was to be sent at once while a save was on its way. */
  isWaiting: boolean;
  /** Of the saves on their way: the failure, and the answer that is true last. */
  failure: FailureCode | undefined;
  answer: Answer<'saveAnnotation'> | undefined;
  /** Heard while saves were on their way. */
  news: Stored | undefined;
  /** In a row. */
  failures: number;
  /** It may have to outlive this page: saving failed, or failed in a page before this one. */
  isAtRisk: boolean;
  timer: { due: number; id: ReturnType<typeof startTimer> } | undefined;
};

export function asStored(shown: ShownAnnotation | null | undefined, at: number): Stored {
  const { note = '', tags = [], verdict } = shown?.annotation ?? {};
  return { note, tags, verdict, tree: shown?.tree ?? [], at };
}

const textOf = ({ note, tags, verdict }: Text): Text => ({ note, tags, verdict });

export const newEntry = (seen: SeenPaper, { tree, at, ...text }: Stored): Entry => ({
  seen,
  ...text,
  tree,
  confirmed: text,
  confirmedAt: at,
  status: { kind: 'idle' },
  steps: [],
  rest: undefined,
  inFlight: 0,
  isWaiting: false,
  failure: undefined,
  answer: undefined,
  news: undefined,
  failures: 0,
  isAtRisk: false,
  timer: undefined,
});

const isSameText = (a: Text, b: Text): boolean =>
  a.note === b.note && a.verdict === b.verdict && isSameList(a.tags, b.tags);

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((tag, i) => tag === b[i]);

/** What the notebook holds if all that was sent arrives. */
const told = ({ steps, confirmed }: Entry): Text => steps.at(-1)?.text ?? confirmed;

/** Whether there is something that was not even sent. */
export const hasUnsent = (entry: Entry): boolean => !isSameText(entry, told(entry));

export const isUnsaved = (entry: Entry): boolean => entry.steps.length > 0 || hasUnsent(entry);

/** All that is to be told; what was not sent yet is a step from now on. */
export function takeSteps(entry: Entry): Step[] {
  const edit = restOf(entry);
  if (edit) entry.steps.push({ edit, text: textOf(entry), state: 'open' });
  return entry.steps;
}

/** All that is not known to be on disk, in the order in which it is to be told. */
export function pendingEdits(entry: Entry): AnnotationEdit[] {
  const rest = restOf(entry);
  return [...entry.steps.map(({ edit }) => edit), ...(rest ? [rest] : [])];
}

function restOf(entry: Entry): AnnotationEdit | undefined {
  if (!hasUnsent(entry)) return undefined;
  const { seen, note, tags, verdict, rest } = entry;
  const from = told(entry);
  const change = {
    note,
    base: from.note,
    addedTags: withoutTags(tags, from.tags),
    removedTags: withoutTags(from.tags, tags),
    ...(verdict !== from.verdict && { verdict: { from: from.verdict ?? null, to: verdict ?? null } }),
  };
  if (!rest || !isSameChange(rest, change)) entry.rest = { id: crypto.randomUUID(), seen, ...change };
  return entry.rest;
}

const isSameChange = (a: Change, b: Change): boolean =>
  a.base === b.base &&
  a.note === b.note &&
  a.verdict?.from === b.verdict?.from &&
  a.verdict?.to === b.verdict?.to &&
  isSameList(a.addedTags, b.addedTags) &&
  isSameList(a.removedTags, b.removedTags);

/** An edit that another page could not save is made here, before what it is told from is known. */
export function makeEdit(entry: Entry, edit: AnnotationEdit): void {
  takeSteps(entry); // what the reader has typed here already is a step of its own
  entry.note = mergeNote(edit.note, edit.base, entry.note);
  entry.tags = mergeTags(edit.addedTags, edit.removedTags, entry.tags);
  if (edit.verdict) entry.verdict = changeVerdict(entry.verdict, edit.verdict);
  entry.tree = [];
  entry.steps.push({ edit, text: textOf(entry), state: 'open' });
}

/** What is stored comes in; what the reader changed since `from` stays. True where that shows. */
export function takeIn(entry: Entry, from: Text, { note, tags, verdict, tree, at }: Stored): boolean {
  const before = { ...textOf(entry), tree: entry.tree };
  entry.note = mergeNote(entry.note, from.note, note);
  entry.tags = mergeTags(entry.tags, from.tags, tags);
  entry.verdict = mergeVerdict(entry.verdict, from.verdict, verdict);
  // What the note means is not known until it is saved; an older reading must not stand for it.
  if (entry.note !== note) entry.tree = [];
  else if (note !== before.note || before.tree.length === 0) entry.tree = tree;
  entry.confirmed = { note, tags, verdict };
  entry.confirmedAt = at;
  return !isSameText(entry, before) || entry.tree.length !== before.tree.length;
}

/** An answer has come for one of the steps, or for some the same. */
export function takeAnswer(entry: Entry, step: Step, answer: Answer<'saveAnnotation'>): void {
  step.state = 'done';
  // Where the notebook says just what the reader had then, all before it arrived too, whatever became of its answer.
  if (isSameText(asStored(answer.saved, 0), step.text))
    for (const earlier of entry.steps.slice(0, entry.steps.indexOf(step))) earlier.state = 'done';
  if (answer.at >= (entry.answer?.at ?? 0)) entry.answer = answer;
}

/** Nothing is on its way any more: lets go of what is known to be on disk. Gives the text that was told last where that is all. */
export function dropDone(entry: Entry): Text | undefined {
  const { steps } = entry;
  const firstOpen = steps.findIndex(({ state }) => state !== 'done');
  entry.steps = firstOpen < 0 ? [] : steps.slice(firstOpen);
  // A save that was told from one that is missing says little; it is told again after it.
  for (const step of entry.steps) step.state = 'open';
  return firstOpen < 0 ? steps.at(-1)?.text : undefined;
}
