import { mergeNote, mergeTags } from '../../domain/merge';
import type { NoteNode } from '../../domain/note-tree';
import type { PaperId, SeenPaper } from '../../domain/paper';
import { hasTag } from '../../domain/tags';
import type { AnnotationEdit, Answer, FailureCode, ShownAnnotation } from '../../messages/protocol';
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
      if (entry.inFlight === 0) flush(entry.seen.paper.id);
    }, delay);
  }

  /** Sends what is unsaved at once, even while an earlier save is on its way: the background takes them in order. */
  function flush(id: PaperId): void {
    const entry = entries.get(id);
    if (!entry) return;
    window.clearTimeout(entry.timer);
    entry.timer = undefined;
    if (isUnsaved(entry)) void save(entry);
  }

  async function save(entry: Entry): Promise<void> {
    const sent = { note: entry.note, tags: entry.tags };
    const answer = request('saveAnnotation', editOf(entry));
    entry.sent = sent;
    entry.inFlight += 1;
    entry.status = { kind: 'saving' };
    const outcome = await answer.catch((error) => (isRequestFailure(error) ? error.code : 'disconnected'));
    entry.inFlight -= 1;
    if (entry.inFlight > 0) return; // the answer to the latest save is the one that counts
    if (typeof outcome === 'string') fail(entry, outcome);
    else succeed(entry, sent, outcome);
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

  return { meet, get, learn, edit, flush, flushAll: () => [...entries.keys()].forEach(flush) };
}

const atRest = { status: { kind: 'idle' }, inFlight: 0, timer: undefined } as const;

const isUnsaved = ({ note, tags, sent }: Entry) => note !== sent.note || !sameTags(tags, sent.tags);

const sameTags = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((tag, i) => tag === b[i]);

function editOf({ seen, note, tags, sent }: Entry): AnnotationEdit {
  return {
    seen,
    note,
    base: sent.note,
    addedTags: tags.filter((tag) => !hasTag(sent.tags, tag)),
    removedTags: sent.tags.filter((tag) => !hasTag(tags, tag)),
  };
}

function asStored(shown: ShownAnnotation | undefined, confirmedAt: number) {
  const { note = '', tags = [] } = shown?.annotation ?? {};
  return { note, tags, tree: shown?.tree ?? [], confirmed: { note, tags }, confirmedAt, sent: { note, tags } };
}
