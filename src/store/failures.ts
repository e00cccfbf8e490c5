import type { StorageFailure } from '../domain/failure';
import { blocked, isWithoutWriting } from './database';
import { unreadable } from './rows';

const names: Record<string, StorageFailure> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  [blocked]: 'storage-blocked',
  [unreadable]: 'row-unreadable',
};

/** What an error of this folder means for the reader. Dexie wraps the cause: a full disk in an AbortError, a failed opening in a DatabaseClosedError. */
export function failureOf(error: unknown): StorageFailure {
  for (let cause = error; cause instanceof Error; cause = (cause as { inner?: unknown }).inner) {
    const failure = Object.hasOwn(names, cause.name) ? names[cause.name] : undefined;
    if (failure) return failure;
    if (isWithoutWriting(cause)) return 'storage-private';
  }
  return 'storage-failed';
}
