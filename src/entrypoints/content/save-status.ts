import { failureReasons } from '../../domain/failure';
import type { Texts } from '../../domain/texts';
import type { SaveStatus } from './keeper';

/** What the reader is told of a save. */
export function statusText(status: SaveStatus, t: Texts): string {
  if (status.kind === 'failed') return t('notSaved', t(failureReasons[status.code]));
  return status.kind === 'idle' ? '' : t(status.kind);
}
