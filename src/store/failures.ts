import type { StorageFailure } from '../domain/failure';
import { blocked } from './database';
import { unreadable } from './rows';

const names: Record<string, StorageFailure> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  [blocked]: 'storage-blocked',
  [unreadable]: 'row-unreadable',
};

/** An InvalidStateError has many reasons; this one is told in words only. */
const inPrivate = /attempted on a database that did not allow mutations/;

/** What an error of this folder means for the reader. Dexie wraps the cause: a full disk in an AbortError, a failed opening in a DatabaseClosedError. */
export function failureOf(error: unknown): StorageFailure {
  for (let cause = error; cause instanceof Error; cause = (cause as { inner?: unknown }).inner) {
    const failure = Object.hasOwn(names, cause.name) ? names[cause.name] : undefined;
    if (failure) return failure;
    if (inPrivate.test(cause.message)) return 'storage-private';
  }
  return 'storage-failed';
}
