import { Dexie } from 'dexie';

/** Whether the disk, or the share of it that the browser gives, is full. Dexie wraps the cause in an AbortError. */
export const isStorageFull = (error: unknown): boolean =>
  error instanceof Dexie.DexieError && (error.name === 'QuotaExceededError' || isInnerQuota(error));

const isInnerQuota = (error: Error & { inner?: unknown }) =>
  error.inner instanceof Error && error.inner.name === 'QuotaExceededError';
