import type { ComponentChild } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useFeedPlace } from './feed-place';
import { useWindowVirtualizer } from './window-virtualizer';

/** Where an article stands in its feed, for assistive technology, as most of the others are not in the document. */
export type Place = { position: number; total: number };

type Props<T> = {
  label: string;
  items: readonly T[];
  /** A new function only where an item's key could be another. */
  keyOf: (item: T) => string;
  /** Keys of what stays in the document wherever the reader scrolls: what they are at work on. */
  kept: ReadonlySet<string>;
  /** Draws one, as an `article` that can take the focus. */
  children: (item: T, place: Place) => ComponentChild;
};

const estimate = 150;

/**
 * Articles by the thousand, of which the document holds those in sight. Nothing moves under the reader when one comes in above. Page Down and Page
 * Up go from article to article, as in every feed.
 */
export function VirtualFeed<T>({ label, items, keyOf, kept, children }: Props<T>) {
  const frame = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<string>();
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const stays = useMemo(
    () => keys.flatMap((key, index) => (kept.has(key) || key === focused ? [index] : [])),
    [keys, kept, focused],
  );
  const scrolled = useRef(0);
  const virtualizer = useWindowVirtualizer({
    keys,
    estimate,
    margin,
    kept: stays,
    isAnchored: stays.length > 0 || scrolled.current > margin,
  });
  scrolled.current = virtualizer.scrollOffset ?? 0;

  // What stands above can change its height at any time; what is in sight stays there.
  useLayoutEffect(() => {
    if (!frame.current || virtualizer.isScrolling) return;
    const now = Math.round(frame.current.getBoundingClientRect().top + window.scrollY);
    if (margin > 0 && now !== margin && scrolled.current > margin) window.scrollBy(0, now - margin);
    setMargin(now);
  });

  useFeedPlace(virtualizer, keys, margin);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    const target = event.target as HTMLElement;
    if (step === undefined || target.closest('input, textarea, [data-scrolls]')) return;
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index) + step;
    const article = frame.current?.querySelector<HTMLElement>(`[data-index="${index}"] > article`);
    if (!article) return;
    event.preventDefault();
    article.focus();
  };

  return (
    <div
      ref={frame}
      role="feed"
      aria-label={label}
      class="feed"
      style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => setFocused(keys[indexOf(event.target)])}
      onFocusOut={() => setFocused(undefined)}
    >
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              class="slot"
              style={{ insetBlockStart: `${start - margin}px` }}
            >
              {children(item, { position: index + 1, total: items.length })}
            </div>
          )
        );
      })}
    </div>
  );
}

const indexOf = (target: EventTarget | null) =>
  Number((target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset.index);
