import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Options = {
  keys: readonly string[];
  /** Pixels that one takes before it is measured. */
  estimate: number;
  /** Pixels of the document above the list. */
  margin: number;
  /** Places in the list that stay in the document wherever the reader scrolls, ascending. */
  kept: readonly number[];
  /** What the reader looks at stays where it is when something comes in above. */
  isAnchored: boolean;
};

export type WindowVirtualizer = Virtualizer<Window, HTMLElement>;

/** Tells which of a long list's items are in or near the window. TanStack's core, which knows no framework, given to Preact. */
export function useWindowVirtualizer(options: Options): WindowVirtualizer {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  const full = withDefaults(options, () => redraw());
  const [virtualizer] = useState<WindowVirtualizer>(() => new Virtualizer(full));
  virtualizer.setOptions(full);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

/** How many above and below the window are there already when the reader scrolls. */
const overscan = 6;

function withDefaults(
  { keys, estimate, margin, kept, isAnchored }: Options,
  onChange: () => void,
): VirtualizerOptions<Window, HTMLElement> {
  return {
    count: keys.length,
    getItemKey: keyOf(keys),
    estimateSize: () => estimate,
    scrollMargin: margin,
    overscan,
    anchorTo: isAnchored ? 'end' : 'start',
    scrollEndThreshold: -1, // "end" anchors by key; following the end of the list, which it means as well, is for chats
    rangeExtractor: (range) => withKept(range, kept),
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    onChange,
  };
}

function withKept(range: Range, kept: readonly number[]): number[] {
  const near = defaultRangeExtractor(range);
  const [first = 0] = near;
  const last = near.at(-1) ?? 0;
  const before = kept.filter((index) => index < first);
  const after = kept.filter((index) => index > last && index < range.count);
  return [...before, ...near, ...after];
}

const getters = new WeakMap<readonly string[], (index: number) => string>();

/** One function for one list: the virtualizer measures anew with another one. */
function keyOf(keys: readonly string[]): (index: number) => string {
  const known = getters.get(keys) ?? ((index) => keys[index] ?? '');
  getters.set(keys, known);
  return known;
}
