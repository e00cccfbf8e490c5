import type { TextKey } from './texts';

/** What keeps the notebook from being read or written. */
export type StorageFailure =
  | 'storage-full'
  /** The database is of a newer Kininaru. */
  | 'storage-newer'
  /** Another page holds the database open in an older version. */
  | 'storage-blocked'
  /** What is stored of this paper does not pass its parse, and stays as it is. */
  | 'row-unreadable'
  /** Firefox opens no database of an extension while every window is private. */
  | 'storage-private'
  | 'storage-failed';

/** Why something was not saved, as a code that the interface has a sentence for. */
export type FailureCode = StorageFailure | 'refused' | 'no-answer' | 'disconnected';

/** What happened and what to do, in a sentence that can follow a colon. */
export const failureReasons: Record<FailureCode, TextKey> = {
  refused: 'refusedReason',
  'storage-full': 'storageFullReason',
  'storage-newer': 'storageNewerReason',
  'storage-blocked': 'storageBlockedReason',
  'row-unreadable': 'rowUnreadableReason',
  'storage-private': 'storagePrivateReason',
  'storage-failed': 'storageFailedReason',
  'no-answer': 'noAnswerReason',
  disconnected: 'disconnectedReason',
};
