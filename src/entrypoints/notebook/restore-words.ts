import { backupFaultTexts, isBackupFault } from '../../domain/backup-fault';
import { failureReasons, type StorageFailure } from '../../domain/failure';
import type { SkipReason } from '../../domain/papermemory';
import type { TextKey, Texts } from '../../domain/texts';
import { failureOf } from '../../store/failures';
import type { RestorePlan } from '../../store/restore';
import type { Preview } from '../../ui/restore-preview';
import { readTrouble, reasonOf } from '../popup/reason';

type Counts = RestorePlan['counts'];

/** The order in which they are told. The first three always are, others where there is something to tell. */
const countTexts: [keyof Counts, TextKey][] = [
  ['new', 'restoreNew'],
  ['merged', 'restoreMerged'],
  ['identical', 'restoreIdentical'],
  ['back', 'restoreBack'],
  ['versions', 'restoreVersions'],
  ['removed', 'restoreRemoved'],
  ['drafts', 'restoreDrafts'],
  ['templates', 'restoreTemplates'],
  ['colours', 'restoreColours'],
  ['seen', 'restoreSeen'],
  ['aside', 'restoreAside'],
];
const always = 3;

const skipTexts: Record<SkipReason, TextKey> = {
  'no-forum': 'skippedNoForum',
  'nothing-written': 'skippedNothingWritten',
  unreadable: 'skippedUnreadable',
};

export function previewOf(t: Texts, { source, counts, unreadable, skipped }: RestorePlan): Preview {
  const number = new Intl.NumberFormat(t('popupLanguage'));
  const group = (label: TextKey, rows: string[]) =>
    rows.length === 0 ? [] : [{ label: t(label, number.format(rows.length)), rows }];
  const [here, inFile] = [true, false].map((isHere) =>
    unreadable
      .filter(({ list }) => (list === 'here') === isHere)
      .map(({ name, reason }) => t('restoreLeftRow', name, reason)),
  ) as [string[], string[]];
  return {
    source: sourceText(t, source),
    counts: countTexts
      .filter(([count], i) => i < always || counts[count] > 0)
      .map(([count, label]) => ({ label: t(label), count: number.format(counts[count]) })),
    left: [
      ...group('restoreUnreadable', inFile),
      ...group('restoreUnreadableHere', here),
      ...(Object.keys(skipTexts) as SkipReason[]).flatMap((reason) =>
        group(
          skipTexts[reason],
          skipped.filter((each) => each.reason === reason).map(({ title }) => title),
        ),
      ),
    ],
  };
}

function sourceText(t: Texts, source: RestorePlan['source']): string {
  if (source.kind === 'kininaru') return t('restoreFrom', whenMade(source.madeAt), source.program);
  return t(source.kind === 'post' ? 'restoreFromPost' : 'restoreFromPaperMemory');
}

/** On the clock that it was made by; as it stands where it is no date. */
function whenMade(madeAt: string): string {
  const local = new Date(madeAt.replace(/([+-]\d\d:\d\d)$/, 'Z')); // "2026-11-25T21:04:05+09:00"
  if (Number.isNaN(local.getTime())) return madeAt;
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(local);
}

/** Why a file is not taken, or the notebook cannot be read, and what to do. */
export function refusal(t: Texts, error: unknown): string {
  if (!isBackupFault(error)) return readTrouble(t, error);
  return `${t(backupFaultTexts[error.backupFault], ...error.values)} ${t('restoreNothingChanged')}`;
}

const mergeTroubles: Partial<Record<StorageFailure, TextKey>> = {
  'storage-full': 'mergeFull',
  'storage-blocked': 'mergeBlocked',
  'storage-newer': failureReasons['storage-newer'],
};

export const mergeTrouble = (t: Texts, error: unknown): string =>
  t('mergeFailed', t(mergeTroubles[failureOf(error)] ?? 'mergeNotWritten', t('merge'), reasonOf(error)));
