import { failureReasons } from '../../domain/failure';
import type { Texts } from '../../domain/texts';
import type { SaveStatus } from './kept-entry';

/** What the reader is told of a save. `isKept`: what is not saved is kept for the next page. */
export function statusText(status: SaveStatus, t: Texts, isKept = false): string {
  if (status.kind !== 'failed') return status.kind === 'idle' ? '' : t(status.kind);
  const isLost = status.code === 'disconnected' && !isKept;
  return t('notSaved', t(isLost ? 'disconnectedCopyReason' : failureReasons[status.code]));
}
