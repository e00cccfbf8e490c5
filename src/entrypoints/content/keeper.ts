import type { FailureCode } from '../../domain/failure';
import type { PaperId, SeenPaper } from '../../domain/paper';
import type { AnnotationEdit, Answer, ShownAnnotation } from '../../messages/protocol';
import { isAwake, isConnected, isRequestFailure, request } from '../../messages/request';
import { startTimer } from './clock';
import {
  asStored,
  dropDone,
  type Entry,
  hasUnsent,
  isUnsaved,
  type Kept,
  makeEdit,
  newEntry,
  pendingEdits,
  type Step,
  type Stored,
  type Text,
  takeAnswer,
  takeIn,
  takeSteps,
} from './kept-entry';

/** A save follows the first unsaved input by this many milliseconds, well within the 300 that are promised. */
const saveDelay = 200;
/** After the first failure, and after ever so many. */
const retryDelay = { first: 2_000, longest: 60_000 };

type Options = {
  /** What `get` gives for this paper has changed. */
  onChange: (id: PaperId) => void;
  /**
   * All edits that are not known to be on disk, in order, whenever they may have changed. `isAtRisk`: they may have to outlive the page, as saving
   * failed, or the page is going, which is `isGoing`: there may be no other moment.
   */
  onUnsaved?: (edits: AnnotationEdit[], isAtRisk: boolean, isGoing: boolean) => void;
};

/** Keeps, for this page, the annotations of the papers that it shows, and saves what is edited. */
export function createKeeper({ onChange, onUnsaved }: Options) {
  const entries = new Map<PaperId, Entry>();
  /** Told of by the background before any card asked. */
  const heard = new Map<PaperId, Stored>();
  let hadUnsaved = false;

  const known = (id: PaperId): Stored => heard.get(id) ?? asStored(undefined, 0);

  /** A card of this paper is on the page. */
  function meet(seen: SeenPaper): Entry {
    const { id } = seen.paper;
    const entry = entries.get(id) ?? newEntry(seen, known(id));
    entry.seen = seen;
    entries.set(id, entry);
    return entry;
  }

  const get = (id: PaperId): Kept => entries.get(id) ?? { ...known(id), status: { kind: 'idle' } };

  /** Takes in what the notebook held of `ids` at a time, around what the reader is just changing; what is known to be newer stays. */
  function learn(ids: Iterable<PaperId>, annotations: ShownAnnotation[], at: number): void {
    const told = new Map(annotations.map((shown) => [shown.annotation.paperId, shown]));
    for (const id of ids) {
      const stored = asStored(told.get(id), at);
      const entry = entries.get(id);
      if (entry) hear(entry, stored);
      else if (at >= known(id).at) heard.set(id, stored);
    }
  }

  function hear(entry: Entry, stored: Stored): void {
    if (stored.at < Math.max(entry.confirmedAt, entry.news?.at ?? 0)) return;
    // What was sent was told from what was known then: the news waits for the answer.
    if (entry.steps.length > 0) entry.news = stored;
    else if (takeIn(entry, entry.confirmed, stored)) {
      if (entry.status.kind === 'saving' && !hasUnsent(entry)) entry.status = { kind: 'saved' };
      onChange(entry.seen.paper.id);
    }
  }

  function edit(id: PaperId, change: Partial<Text>): void {
    const entry = entries.get(id);
    if (!entry) return;
    if (change.note !== undefined && change.note !== entry.note) entry.tree = [];
    Object.assign(entry, change);
    const { kind } = entry.status;
    if (!isUnsaved(entry)) {
      if (kind !== 'idle') entry.status = { kind: 'saved' }; // taken back before it was sent
    } else if (!isConnected()) {
      fail(entry, 'disconnected');
    } else {
      if (kind !== 'failed') entry.status = { kind: 'saving' };
      // A sleeping background is woken with the first letter: it hears nothing of what a page says that goes while it wakes.
      schedule(entry, isAwake() ? saveDelay : 0);
    }
    secure();
    onChange(id);
  }

  /** The sooner of two times counts. */
  function schedule(entry: Entry, delay: number): void {
    const due = Date.now() + delay;
    if (entry.timer && entry.timer.due <= due) return;
    clearTimeout(entry.timer?.id);
    entry.timer = { due, id: startTimer(() => flush(entry.seen.paper.id), delay) };
  }

  /** Sends what is unsaved at once, or as soon as the save that is on its way has been answered: one told against another that failed would lose it. */
  function flush(id: PaperId): void {
    const entry = entries.get(id);
    if (!entry) return;
    stopTimer(entry);
    if (entry.inFlight > 0) entry.isWaiting = true;
    else void sendNext(entry);
  }

  async function sendNext(entry: Entry): Promise<void> {
    const [step] = takeSteps(entry);
    if (step) await send(entry, step);
  }

  /** The page goes: nothing can be waited for. The background takes what it is sent in order. */
  function leave(): void {
    for (const entry of entries.values()) {
      stopTimer(entry);
      for (const step of takeSteps(entry)) {
        if (step.state === 'on its way' && step.isParting) continue;
        step.isParting = true;
        void send(entry, step);
      }
    }
    secure(true);
  }

  /** The reader is back, or the network: what failed is tried again at once. */
  function retry(): void {
    for (const [id, { isAtRisk }] of entries) if (isAtRisk) flush(id);
  }

  async function send(entry: Entry, step: Step): Promise<void> {
    step.state = 'on its way';
    entry.inFlight += 1;
    if (entry.failures === 0) entry.status = { kind: 'saving' };
    const outcome = await request('saveAnnotation', { ...step.edit, ...(step.isParting && { isParting: true }) }).catch(
      codeOf,
    );
    if (typeof outcome === 'string') entry.failure = outcome;
    else takeAnswer(entry, step, outcome);
    entry.inFlight -= 1;
    if (entry.inFlight === 0) settle(entry);
  }

  function settle(entry: Entry): void {
    const { answer, failure } = entry;
    entry.answer = entry.failure = undefined;
    const text = dropDone(entry);
    if (text && answer) succeed(entry, text, answer);
    else if (failure) fail(entry, failure);
    else void sendNext(entry);
    secure();
    onChange(entry.seen.paper.id);
  }

  function succeed(entry: Entry, text: Text, { saved, at }: Answer<'saveAnnotation'>): void {
    const { news, isWaiting } = entry;
    Object.assign(entry, { news: undefined, isWaiting: false, failures: 0, isAtRisk: false });
    // Where nothing is left there may be blanks that the reader has just typed.
    const blanks = text.note.trim() === '' ? text.note : '';
    takeIn(entry, text, saved ? asStored(saved, at) : { ...asStored(null, at), note: blanks });
    if (news) hear(entry, news);
    entry.status = { kind: hasUnsent(entry) ? 'saving' : 'saved' };
    if (!hasUnsent(entry)) return;
    if (isWaiting) flush(entry.seen.paper.id);
    else schedule(entry, saveDelay);
  }

  function fail(entry: Entry, code: FailureCode): void {
    entry.status = { kind: 'failed', code };
    entry.isWaiting = false;
    entry.isAtRisk = true;
    if (code !== 'disconnected' && code !== 'refused')
      schedule(entry, Math.min(retryDelay.first * 2 ** entry.failures, retryDelay.longest));
    entry.failures += 1;
  }

  function secure(isGoing = false): void {
    const unsaved = [...entries.values()].filter(isUnsaved);
    if (hadUnsaved || unsaved.length > 0)
      onUnsaved?.(unsaved.flatMap(pendingEdits), isGoing || unsaved.some(({ isAtRisk }) => isAtRisk), isGoing);
    hadUnsaved = unsaved.length > 0;
  }

  /** Takes up what a page before this one could not save. */
  function adopt(edits: AnnotationEdit[]): void {
    for (const edit of edits) {
      const { id } = edit.seen.paper;
      const entry = entries.get(id) ?? meet(edit.seen);
      makeEdit(entry, edit);
      entry.isAtRisk = hadUnsaved = true;
      flush(id);
      onChange(id);
    }
  }

  /** Something that the reader wrote could not be saved, and would be lost with the page. */
  const hasFailed = () => [...entries.values()].some((entry) => isUnsaved(entry) && entry.status.kind === 'failed');

  return { meet, get, learn, edit, flush, leave, retry, adopt, hasFailed };
}

function stopTimer(entry: Entry): void {
  clearTimeout(entry.timer?.id);
  entry.timer = undefined;
}

const codeOf = (error: unknown): FailureCode => (isRequestFailure(error) ? error.code : 'disconnected');
