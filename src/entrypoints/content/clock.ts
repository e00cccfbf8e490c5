type Timer = ReturnType<typeof setTimeout> | undefined;

/**
 * As `setTimeout`. In Firefox a page that is gone has no clock: asked for by an answer that comes after it went, it throws. There is no later
 * for such a page, so nothing happens then.
 */
export function startTimer(act: () => void, milliseconds: number): Timer {
  try {
    return setTimeout(act, milliseconds);
  } catch {
    return undefined;
  }
}
