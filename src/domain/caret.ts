/** Where a place in `before` is found in `after`: what stands behind the changed stretch moves with it. */
export function placeAfter(before: string, after: string): (place: number) => number {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return (place) => {
    if (place <= same) return place;
    if (place >= before.length - tail) return place + after.length - before.length;
    return Math.min(place, after.length - tail);
  };
}
