/** So long, in milliseconds, must a card be on the screen to count as seen. */
const longEnough = 1_000;

/** A card taller than the window is never half on it: then half of the window counts, whatever share of the card that is. */
const shares = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5];

/**
 * Calls `onDwell` each time that half of a card was on the screen for a second on end, in a tab that is shown. Being in the document is not
 * being seen.
 */
export function createDwellWatch(document: Document, onDwell: (card: HTMLElement) => void) {
  const timers = new Map<Element, ReturnType<typeof setTimeout> | undefined>();
  const watched = new Set<HTMLElement>();

  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!watched.has(entry.target as HTMLElement)) continue;
        if (isOn(entry)) start(entry.target as HTMLElement);
        else stop(entry.target);
      }
    },
    { threshold: shares },
  );

  function start(card: HTMLElement): void {
    if (timers.has(card)) return;
    const timer = document.hidden ? undefined : setTimeout(() => onDwell(card), longEnough);
    timers.set(card, timer);
  }

  function stop(card: Element): void {
    clearTimeout(timers.get(card));
    timers.delete(card);
  }

  document.addEventListener('visibilitychange', () => {
    for (const card of [...timers.keys()] as HTMLElement[]) {
      stop(card);
      start(card);
    }
  });

  /** From now on, these and no others. */
  return (cards: Iterable<HTMLElement>): void => {
    const now = new Set(cards);
    for (const card of watched) {
      if (now.has(card)) continue;
      watched.delete(card);
      observer.unobserve(card);
      stop(card);
    }
    for (const card of now) {
      if (watched.has(card)) continue;
      watched.add(card);
      observer.observe(card);
    }
  };
}

const isOn = ({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry) =>
  isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= (rootBounds?.height ?? Infinity) / 2);
