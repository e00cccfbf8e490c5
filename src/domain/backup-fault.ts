import type { TextKey } from './texts';

/** Why a file is not taken; each has a sentence in the interface that says what to do. */
export type BackupFaultCode =
  /** The browser could not read it: it is gone, or its disk is. */
  | 'unreadable'
  /** The file has no bytes. */
  | 'empty'
  /** More bytes than `largestBackup`. */
  | 'too-large'
  /** `tooManyAnnotations` or more. */
  | 'too-many'
  /** UTF-16, as a text editor may have saved it. */
  | 'encoding'
  /** No JSON: a page, a picture, or the end is missing. */
  | 'not-json'
  /** JSON, but of some other program. */
  | 'foreign'
  /** A backup of ours without its end. */
  | 'truncated'
  /** A backup of ours whose checksum does not fit. */
  | 'changed'
  /** A backup of a newer Kininaru than this one. */
  | 'newer'
  /** A backup whose checksum fits, and which is no backup all the same. */
  | 'damaged';

/** `values` fill the places of the sentence: a size in MB, a number, a version. */
export type BackupFault = Error & { backupFault: BackupFaultCode; values: string[] };

export const backupFault = (code: BackupFaultCode, ...values: string[]): BackupFault =>
  Object.assign(new Error(`${code} ${values.join(' ')}`.trim()), { backupFault: code, values });

export const isBackupFault = (error: unknown): error is BackupFault => error instanceof Error && 'backupFault' in error;

/** What is wrong with the file and what to do, in a sentence. */
export const backupFaultTexts: Record<BackupFaultCode, TextKey> = {
  unreadable: 'fileUnreadable',
  empty: 'fileEmpty',
  'too-large': 'fileTooLarge',
  'too-many': 'fileTooMany',
  encoding: 'fileEncoding',
  'not-json': 'fileNotJson',
  foreign: 'fileForeign',
  truncated: 'fileTruncated',
  changed: 'fileChanged',
  newer: 'fileNewer',
  damaged: 'fileDamaged',
};
