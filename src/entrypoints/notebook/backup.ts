import { useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../domain/annotation';
import type { Texts } from '../../domain/texts';
import { noteTree } from '../../draft/note-tree';
import { announce, announceMuch } from '../../messages/tabs';
import { makeBackup } from '../../store/backup';
import { backupReminder, latestBackup, noteBackup, remindLater } from '../../store/backup-times';
import type { Database } from '../../store/database';
import { planRestore, type RestorePlan, restore } from '../../store/restore';
import { programVersion } from '../background/weekly-backup';
import { useLive } from '../popup/live';
import { reasonOf } from '../popup/reason';
import { downloadFile } from '../popup/take-along';
import { mergeTrouble, refusal } from './restore-words';

/** What came of something. */
export type Outcome = { text: string; isFailure: boolean };
const nothing: Outcome = { text: '', isFailure: false };

export type Backup = ReturnType<typeof useBackup>;

/** Back up and restore, for all views of the notebook page. */
export function useBackup(t: Texts, database: Database) {
  const [backedUp, setBackedUp] = useState(nothing);
  const [restored, setRestored] = useState(nothing);
  const [plan, setPlan] = useState<RestorePlan>();
  const latestPlan = useRef<RestorePlan | undefined>(undefined);
  const line = useRef({ end: Promise.resolve(), waiting: new Set<string>() });
  const reminder = useLive('reminder', () => backupReminder(database, Date.now()));
  const latest = useLive('latest', async () => (await latestBackup(database)) ?? null);

  /** One after the other. What waits or is under way is not begun a second time; `work` never rejects. */
  function inLine(name: string, work: () => Promise<void>): void {
    const { end, waiting } = line.current;
    if (waiting.has(name)) return;
    waiting.add(name);
    line.current.end = end.then(work).finally(() => waiting.delete(name));
  }

  const showPlan = (next: RestorePlan | undefined) => {
    latestPlan.current = next;
    setPlan(next);
  };

  const backUp = () =>
    inLine('back up', async () => {
      setBackedUp({ text: t('backupMaking'), isFailure: false });
      try {
        const now = Date.now();
        const offsetMinutes = -new Date(now).getTimezoneOffset();
        const { fileName, bytes, at, counts } = await makeBackup({ program: programVersion(), now, offsetMinutes });
        downloadFile(fileName, bytes, 'application/json');
        // A notebook that cannot be written to can be backed up all the same.
        await noteBackup(database, at).catch(() => undefined);
        const all = t('backupHanded', fileName, String(counts.annotations));
        const odd = counts.unreadable > 0 ? ` ${t('backupUnreadable', String(counts.unreadable))}` : '';
        setBackedUp({ text: all + odd, isFailure: false });
      } catch (error) {
        setBackedUp({ text: t('backupFailed', reasonOf(error)), isFailure: true });
      }
    });

  const choose = (file: File) =>
    inLine(`read ${file.name} ${file.size} ${file.lastModified}`, async () => {
      showPlan(undefined);
      setRestored({ text: t('restoreReading'), isFailure: false });
      try {
        showPlan(await planRestore(database, file, Date.now()));
        setRestored(nothing);
      } catch (error) {
        setRestored({ text: refusal(t, error), isFailure: true });
      }
    });

  const merge = () =>
    inLine('merge', async () => {
      const merging = latestPlan.current;
      if (!merging) return;
      setRestored({ text: t('restoreMerging'), isFailure: false });
      try {
        const { counts, changed } = await restore(database, merging);
        showPlan(undefined);
        const { new: added, merged, identical, back } = counts;
        setRestored({
          text: t('restoreDone', String(added + back), String(merged), String(identical)),
          isFailure: false,
        });
        void tellOpenPages(changed);
      } catch (error) {
        setRestored({ text: mergeTrouble(t, error), isFailure: true });
      }
    });

  return {
    backUp,
    choose,
    merge,
    cancel: () => {
      if (line.current.waiting.has('merge')) return; // it is being written
      showPlan(undefined);
      setRestored({ text: t('restoreNothingChanged'), isFailure: false });
    },
    backedUp,
    restored,
    plan,
    /** Undefined until it is known, null where there is none. */
    latestAt: latest.value,
    reminder: reminder.value,
    remindLater: () => void remindLater(database, Date.now()).catch(() => undefined),
  };
}

/** Few enough for a message. */
const atOnce = 200;

/** The cards that are open show what came out of the file. */
export function tellOpenPages(changed: Annotation[]): Promise<void> {
  const at = Date.now();
  if (changed.length > atOnce) return announceMuch();
  return announce(
    changed.map((annotation) => ({
      paperId: annotation.paperId,
      now: { annotation, tree: noteTree(annotation.note) },
      at,
    })),
  );
}
