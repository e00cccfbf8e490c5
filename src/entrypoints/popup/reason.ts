import { failureReasons } from '../../domain/failure';
import type { Texts } from '../../domain/texts';
import { failureOf } from '../../store/failures';

/** Why the notebook could not be read and what to do, in a sentence. */
export function readTrouble(t: Texts, error: unknown): string {
  const failure = failureOf(error);
  return failure === 'storage-failed'
    ? t('popupUnreadable', reasonOf(error))
    : t('popupNotRead', t(failureReasons[failure]));
}

/** What to tell the reader of an error, within a sentence: its name and the first line of its message; Dexie's go on for paragraphs. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const line = error.message.split('\n')[0]?.replace(/\.$/, '') ?? '';
  if (line === '') return error.name;
  // What keeps the database from opening stands in the message, its name first: "InvalidStateError A mutation operation …".
  return error.name === 'DatabaseClosedError' ? line : `${error.name}: ${line}`;
}
