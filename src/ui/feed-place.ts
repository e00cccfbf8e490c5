import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WindowVirtualizer } from './window-virtualizer';

/** The first item whose beginning is in sight, and how far below the window's top: one that reaches out of it could be higher than it is taken to be. */
type Place = { key: string; below: number };

const findPlace = (): Place | undefined => (history.state as { feed?: Place } | null)?.feed;

/** Whether a list that comes now will go to a place of its own, anywhere in it. */
export const hasFeedPlace = (): boolean => findPlace() !== undefined;

/**
 * Where the reader was in the list, kept with the entry of the browser's history: there again after "back" and a reload. The browser's own way of
 * doing so comes before the list has been read. `margin` is 0 until it is known.
 */
export function useFeedPlace(virtualizer: WindowVirtualizer, keys: readonly string[], margin: number): void {
  /** Where to go; nothing once the reader is there. */
  const wanted = useRef(findPlace());
  const { isScrolling } = virtualizer;

  // Until the browser has scrolled, for the first items are measured meanwhile.
  useLayoutEffect(() => {
    if (margin === 0 || !wanted.current) return;
    const index = keys.indexOf(wanted.current.key);
    const [start] = (index >= 0 && virtualizer.getOffsetForIndex(index, 'start')) || [];
    if (start === undefined || (virtualizer.scrollOffset ?? 0) > 0) wanted.current = undefined;
    else window.scrollTo(0, start - wanted.current.below);
  });

  // When the reader has come to rest, and when a click may lead away before that. (Browsers stop who does it with every step of a scroll.)
  useLayoutEffect(() => {
    const keep = () => {
      if (margin === 0 || wanted.current) return;
      const offset = virtualizer.scrollOffset ?? 0;
      const top = offset > margin ? virtualizer.getVirtualItemForOffset(offset) : undefined;
      const item = top && (virtualizer.measurementsCache[top.index + 1] ?? top);
      const feed = item && { key: String(item.key), below: item.start - offset };
      history.replaceState({ ...history.state, feed }, '');
    };
    if (!isScrolling) keep();
    addEventListener('click', keep, true);
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('click', keep, true);
      removeEventListener('pagehide', keep);
    };
  }, [virtualizer, margin, isScrolling]);
}
