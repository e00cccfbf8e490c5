import type { ViewProps } from './view';

/** Notes that were deleted, with the way back. */
export function DeletedView({ t }: ViewProps) {
  return <p class="lead">{t('notebookDeletedLead')}</p>;
}
