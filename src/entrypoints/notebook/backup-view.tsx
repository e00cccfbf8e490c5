import { useEffect, useMemo, useRef } from 'preact/hooks';
import { BackUpButton, RestoreButton } from '../../ui/backup-buttons';
import { FileDrop } from '../../ui/file-drop';
import { RestorePreview } from '../../ui/restore-preview';
import { TimeText } from '../../ui/time-text';
import { WeeklySwitch } from '../../ui/weekly-switch';
import { previewOf } from './restore-words';
import type { ViewProps } from './view';
import { useWeeklyBackup } from './weekly';

/** The way out of the browser and back in. */
export function BackupView({ t, database, backup }: ViewProps) {
  const weekly = useWeeklyBackup(t, database);
  const { backedUp, restored, plan, latestAt } = backup;
  const preview = useMemo(() => plan && previewOf(t, plan), [t, plan]);
  const end = useRef<HTMLParagraphElement>(null);
  const hadPreview = useRef(false);
  // The preview takes its buttons along when it goes; the focus stays with what is said in its place.
  useEffect(() => {
    if (hadPreview.current && !preview) end.current?.focus();
    hadPreview.current = preview !== undefined;
  }, [preview]);
  return (
    <div class="backup">
      <p class="lead">{t('notebookBackupLead')}</p>
      <section>
        <h2>{t('backUpHeading')}</h2>
        <p>{t('backUpLead')}</p>
        <div class="choices">
          <BackUpButton t={t} onBackUp={backup.backUp} />
          <p class="soft">
            {latestAt === null && t('backupNever')}
            {typeof latestAt === 'number' && (
              <>
                {t('backupLatest')} <TimeText at={latestAt} isExact />
              </>
            )}
          </p>
        </div>
        <p role="status" class={backedUp.isFailure ? 'failure' : 'told'}>
          {backedUp.text}
        </p>
        <WeeklySwitch
          t={t}
          isOn={weekly.isOn}
          latestAt={weekly.latestAt}
          trouble={weekly.trouble}
          onChange={weekly.change}
        />
      </section>
      <section>
        <h2>{t('restoreHeading')}</h2>
        <p>{t('restoreLead')}</p>
        <FileDrop onDrop={backup.choose}>
          <RestoreButton t={t} onChoose={backup.choose} />
          <span class="soft">{t('restoreDrop')}</span>
        </FileDrop>
        {!preview && (
          <p ref={end} tabIndex={-1} role="status" class={restored.isFailure ? 'failure' : 'told'}>
            {restored.text}
          </p>
        )}
        {preview && (
          <RestorePreview
            t={t}
            preview={preview}
            status={restored.text}
            isFailure={restored.isFailure}
            onMerge={backup.merge}
            onCancel={backup.cancel}
          />
        )}
      </section>
    </div>
  );
}
