import type { FailureCode } from '../../domain/failure';
import { mergeNote, mergeTags } from '../../domain/merge';
import type { NoteNode } from '../../domain/note-tree';
import type { PaperId, SeenPaper } from '../../domain/paper';
import { withoutTags } from '../../domain/tags';
import type { AnnotationEdit, Answer, ShownAnnotation } from '../../messages/protocol';
import { isRequestFailure, request } from '../../messages/request';

export type SaveStatus = { kind: 'idle' | 'saving' | 'saved' } | { kind: 'failed'; code: FailureCode };

/** What the reader sees of one paper's annotation, whether or not it is on disk yet. */
export type Kept = { note: string; tags: readonly string[]; tree: NoteNode[]; status: SaveStatus };

type Text = { note: string; tags: readonly string[] };

type Entry = Kept & {
  seen: SeenPaper;
  /** As last known to be on disk. */
  confirmed: Text;
  /** When that was so, by the background's clock. */
  confirmedAt: number;
  /** As last sent: what is unsaved is what differs from this. */
  sent: Text;
  inFlight: number;
  /** Something was to be sent at once while a save was on its way. */
  isWaiting: boolean;
  /** Of the saves on their way: the failure, and the answer that is true last. */
  failure: FailureCode | undefined;
  success: { sent: Text; answer: Answer<'saveAnnotation'> } | undefined;
  timer: number | undefined;
};

/** A save follows the first unsaved input by this many milliseconds, well within the 300 that are promised. */
const saveDelay = 200;
const retryDelay = 5_000;

/**
 * Keeps, for this page, the annotations of the papers that it shows, and saves what is edited. `onChange` is called whenever what `get` gives
 * for a paper has changed.
 */
export function createKeeper(onChange: (id: PaperId) => void) {
  const entries = new Map<PaperId, Entry>();
  /** Told of by the background before any card asked. */
  const heard = new Map<PaperId, ReturnType<typeof asStored>>();

  /** A card of this paper is on the page. */
  function meet(seen: SeenPaper): void {
    const { id } = seen.paper;
    const entry = entries.get(id);
    if (entry) entry.seen = seen;
    else entries.set(id, { seen, ...(heard.get(id) ?? asStored(undefined, 0)), ...atRest });
  }

  function hear(id: PaperId, shown: ShownAnnotation | undefined, at: number): void {
    if (at >= (heard.get(id)?.confirmedAt ?? 0)) heard.set(id, asStored(shown, at));
  }

  const get = (id: PaperId): Kept => entries.get(id) ?? { ...(heard.get(id) ?? asStored(undefined, 0)), ...atRest };

  /** Takes over what the notebook held of `ids` at a time; what the reader is just changing stays, and so does what is known to be newer. */
  function learn(ids: Iterable<PaperId>, annotations: ShownAnnotation[], at: number): void {
    const told = new Map(annotations.map((shown) => [shown.annotation.paperId, shown]));
    for (const id of ids) {
      const entry = entries.get(id);
      if (!entry) hear(id, told.get(id), at);
      if (!entry || isUnsaved(entry) || entry.inFlight > 0 || at < entry.confirmedAt) continue;
      const now = asStored(told.get(id), at);
      const isSame = entry.note === now.note && sameTags(entry.tags, now.tags);
      Object.assign(entry, now);
      if (!isSame) onChange(id);
    }
  }

  function edit(id: PaperId, change: Partial<Text>): void {
    const entry = entries.get(id);
    if (!entry) return;
    // What the note means is not known until it is saved; the old reading must not stand for it.
    if (change.note !== undefined && change.note !== entry.note) entry.tree = [];
    Object.assign(entry, change);
    if (isUnsaved(entry)) {
      entry.status = { kind: 'saving' };
      schedule(entry, saveDelay);
    } else if (entry.inFlight === 0 && entry.status.kind !== 'idle') {
      entry.status = { kind: 'saved' }; // taken back before it was sent
    }
    onChange(id);
  }

  function schedule(entry: Entry, delay: number): void {
    entry.timer ??= window.setTimeout(() => {
      entry.timer = undefined;
      flush(entry.seen.paper.id);
    }, delay);
  }

  /** Sends what is unsaved at once, or as soon as the save that is on its way has been answered: one told against another that failed would lose it. */
  function flush(id: PaperId): void {
    const entry = entries.get(id);
    if (!entry) return;
    window.clearTimeout(entry.timer);
    entry.timer = undefined;
    if (entry.inFlight > 0) entry.isWaiting = true;
    else if (isUnsaved(entry)) void save(entry);
  }

  /** The page goes: nothing can be waited for. The background takes what it is sent in order. */
  function leave(): void {
    for (const entry of entries.values()) if (isUnsaved(entry)) void save(entry);
  }

  async function save(entry: Entry): Promise<void> {
    const sent = { note: entry.note, tags: entry.tags };
    const answer = request('saveAnnotation', editOf(entry));
    entry.sent = sent;
    entry.inFlight += 1;
    entry.status = { kind: 'saving' };
    const outcome = await answer.catch((error): FailureCode => (isRequestFailure(error) ? error.code : 'disconnected'));
    if (typeof outcome === 'string') entry.failure = outcome;
    else if (outcome.at >= (entry.success?.answer.at ?? 0)) entry.success = { sent, answer: outcome };
    entry.inFlight -= 1;
    if (entry.inFlight === 0) settle(entry);
  }

  function settle(entry: Entry): void {
    const { success, failure, isWaiting } = entry;
    Object.assign(entry, { success: undefined, failure: undefined, isWaiting: false });
    // Where one of them failed, what was sent says nothing of what is stored.
    if (success) succeed(entry, failure ? entry.confirmed : success.sent, success.answer);
    if (failure) fail(entry, failure);
    else if (isWaiting) flush(entry.seen.paper.id);
    onChange(entry.seen.paper.id);
  }

  function succeed(entry: Entry, sent: Text, { saved, at }: Answer<'saveAnnotation'>): void {
    const stored = saved ? asStored(saved, at) : { ...asStored(undefined, at), note: sent.note };
    entry.note = mergeNote(entry.note, sent.note, stored.note);
    entry.tags = mergeTags(entry.tags, sent.tags, stored.tags);
    entry.tree = stored.tree;
    entry.confirmed = entry.sent = { note: stored.note, tags: stored.tags };
    entry.confirmedAt = at;
    if (isUnsaved(entry)) schedule(entry, saveDelay);
    else entry.status = { kind: 'saved' };
  }

  function fail(entry: Entry, code: FailureCode): void {
    entry.status = { kind: 'failed', code };
    entry.sent = entry.confirmed;
    if (code !== 'disconnected' && code !== 'refused') schedule(entry, retryDelay);
  }

  /** Something that the reader wrote could not be saved, and would be lost with the page. */
  const hasFailed = () => [...entries.values()].some((entry) => isUnsaved(entry) && entry.status.kind === 'failed');

  return { meet, get, learn, edit, flush, leave, hasFailed };
}

const atRest = {
  status: { kind: 'idle' },
  inFlight: 0,
  isWaiting: false,
  failure: undefined,
  success: undefined,
  timer: undefined,
} as const;

const isUnsaved = ({ note, tags, sent }: Entry) => note !== sent.note || !sameTags(tags, sent.tags);

const sameTags = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((tag, i) => tag === b[i]);

function editOf({ seen, note, tags, sent }: Entry): AnnotationEdit {
  return {
    seen,
    note,
    base: sent.note,
    addedTags: withoutTags(tags, sent.tags),
    removedTags: withoutTags(sent.tags, tags),
  };
}

function asStored(shown: ShownAnnotation | undefined, confirmedAt: number) {
  const { note = '', tags = [] } = shown?.annotation ?? {};
  return { note, tags, tree: shown?.tree ?? [], confirmed: { note, tags }, confirmedAt, sent: { note, tags } };
}
