import { useState } from 'preact/hooks';
import { failureReasons } from '../../domain/failure';
import type { Texts } from '../../domain/texts';
import type { Database } from '../../store/database';
import { failureOf } from '../../store/failures';
import { type TagChange, undoTagChanges } from '../../store/tag-changes';

export type Deed = { text: string; undo?: () => void };

/** Changes of tags on many papers: what the last one came to, with the way back. `announce` tells the other pages what changed. */
export function useTagDeeds(t: Texts, database: Database, announce: (changes: TagChange[]) => void) {
  const [deed, setDeed] = useState<Deed>({ text: '' });
  const fail = (error: unknown) => setDeed({ text: t('tagsFailed', t(failureReasons[failureOf(error)])) });

  const undo = (changes: TagChange[]) => {
    undoTagChanges(database, changes, Date.now()).then(() => {
      announce(changes);
      setDeed({ text: t('tagsUndone') });
    }, fail);
  };
  return {
    deed,
    /** `textOf` says what was done, of so many papers. */
    run: (work: Promise<TagChange[]>, textOf: (papers: number) => string) => {
      work.then((changes) => {
        announce(changes);
        setDeed({ text: textOf(changes.length), ...(changes.length > 0 && { undo: () => undo(changes) }) });
      }, fail);
    },
    say: (text: string) => setDeed({ text }),
  };
}
