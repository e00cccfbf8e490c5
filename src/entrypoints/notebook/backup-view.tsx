import type { ViewProps } from './view';

/** The way out of the browser and back in. */
export function BackupView({ t }: ViewProps) {
  return <p class="lead">{t('notebookBackupLead')}</p>;
}
