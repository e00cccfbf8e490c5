import { useEffect, useReducer } from 'preact/hooks';
import type { PaperId } from '../../domain/paper';
import { request } from '../../messages/request';
import type { AnnotatedPaper } from '../../store/venues';
import { createKeeper } from '../content/keeper';
import { createRescue } from '../content/rescue';

export type Editing = ReturnType<typeof createEditing>;

/**
 * The cards' own keeper for this page. Saves go to the background as theirs do, although the database is at hand: what is sent while the page
 * goes is saved there, and a transaction of the page itself would end with it.
 */
export function createEditing() {
  const met = new Set<PaperId>();
  const listeners = new Map<PaperId, Set<() => void>>();
  const committers = new Set<() => void>();
  const rescue = createRescue({
    storage: () => localStorage,
    askKey: async () => (await request('rescueKey', {})).key,
  });
  const keeper = createKeeper({
    onChange: (id) => {
      for (const listener of listeners.get(id) ?? []) listener();
    },
    onUnsaved: (edits, isAtRisk, isGoing) => void rescue.keep(edits, isAtRisk, isGoing),
  });

  /** The reader is about to change this note. */
  function begin({ paper, annotation }: AnnotatedPaper): void {
    if (met.has(paper.id)) return;
    met.add(paper.id);
    keeper.meet({ paper });
    keeper.learn([paper.id], [{ annotation, tree: [] }], 0);
  }

  /** What is on disk of a paper, as it was when the reading began. */
  function learn(id: PaperId, stored: AnnotatedPaper | undefined, at: number): void {
    if (!met.has(id)) return;
    if (stored) keeper.meet({ paper: stored.paper });
    keeper.learn([id], stored ? [{ annotation: stored.annotation, tree: [] }] : [], at);
  }

  function listen(id: PaperId, listener: () => void): () => void {
    const known = listeners.get(id) ?? new Set();
    listeners.set(id, known.add(listener));
    return () => known.delete(listener);
  }

  /** What a page before this one could not save is made here, as if typed. */
  function takeOver(): Promise<void> {
    return rescue.takeOver((edits) => {
      for (const { seen } of edits) met.add(seen.paper.id);
      keeper.adopt(edits);
    });
  }

  function leave(): void {
    for (const commit of committers) commit();
    keeper.leave();
  }

  return {
    begin,
    learn,
    listen,
    leave,
    takeOver,
    edit: keeper.edit,
    flush: keeper.flush,
    /** Papers whose notes were changed here. */
    ids: () => [...met],
    /** What the reader sees of a note that was changed here; undefined of all others. */
    find: (id: PaperId) => (met.has(id) ? keeper.get(id) : undefined),
    /** Takes part when the page goes; what it gives ends that. */
    addCommitter: (commit: () => void) => {
      committers.add(commit);
      return () => void committers.delete(commit);
    },
    retry: keeper.retry,
    /** Something would be lost with the page. */
    isAtRisk: () => keeper.hasFailed() && !rescue.isAble(),
  };
}

/** Draws anew whenever what `find` gives for this paper changes. */
export function useEdited(editing: Editing, id: PaperId) {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  useEffect(() => editing.listen(id, () => redraw()), [editing, id]);
  return editing.find(id);
}
