import { expect, it } from 'vitest';
import { dayText, draftDate, midnightText } from './draft-date';

const time = Date.UTC(2024, 6, 9, 20, 30);

it.each([
  [540, '2024-07-10 00:00:00 +0900'],
  [0, '2024-07-09 00:00:00 +0000'],
  [-570, '2024-07-09 00:00:00 -0930'],
  [345, '2024-07-10 00:00:00 +0545'],
])('is midnight of the day where the clocks are %i minutes ahead', (offset, midnight) => {
  const date = draftDate(time, offset);
  expect(midnightText(date)).toBe(midnight);
  expect(dayText(date)).toBe(midnight.slice(0, 10));
});

it('is never in the future, nor more than a day ago', () => {
  for (let minute = 0; minute < 2 * 24 * 60; minute += 7)
    for (const offset of [-720, -210, 0, 345, 840]) {
      const now = time + minute * 60_000;
      const midnight = Date.parse(
        midnightText(draftDate(now, offset)).replace(/^(\S+) (\S+) (...)(..)$/, '$1T$2$3:$4'),
      );
      expect(now - midnight).toBeGreaterThanOrEqual(0);
      expect(now - midnight).toBeLessThan(86_400_000);
    }
});
