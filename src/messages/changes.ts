import type { PaperId } from '../domain/paper';
import { asArray, asObject } from '../domain/parse';
import { extension } from './extension';
import type { ShownAnnotation } from './protocol';

/** What another tab, window or page of ours wrote: the annotation as it is now, or null where nothing is left of it. */
export type Change = { paperId: PaperId; now: ShownAnnotation | null };

/** Calls `onChange` with what was written elsewhere since. Only our own background and pages can send it here. */
export function watchChanges(onChange: (change: Change) => void): void {
  extension.runtime.onMessage.addListener((message: unknown) => {
    if (isChanges(message)) for (const change of message.kininaruChanges) onChange(change);
    return undefined;
  });
}

function isChanges(message: unknown): message is { kininaruChanges: Change[] } {
  try {
    return asArray(asObject(message, 'message').kininaruChanges, 'changes', 100_000).length > 0;
  } catch {
    return false;
  }
}
