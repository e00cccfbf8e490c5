import { changeOf } from './change';

/** Where a place in `before` is found in `after`: what stands behind the changed stretch moves with it. */
export function placeAfter(before: string, after: string): (place: number) => number {
  const { start, end, now } = changeOf(before, after);
  return (place) => {
    if (place <= start) return place;
    return place >= end ? place + after.length - before.length : Math.min(place, start + now.length);
  };
}
