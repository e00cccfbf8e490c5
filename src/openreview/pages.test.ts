import { expect, it } from 'vitest';
import { isOpenReviewUrl, venueIdFromUrl } from './pages';

it.each([
  ['https://openreview.net/group?id=ICML.cc/2024/Conference', 'ICML.cc/2024/Conference'],
  [
    'https://openreview.net/group?id=ICML.cc/2024/Conference&referrer=[a](/b)#tab-accept-oral',
    'ICML.cc/2024/Conference',
  ],
  ['https://openreview.net/group?id=ICML.cc%2F2024%2FConference', 'ICML.cc/2024/Conference'],
  ['https://openreview.net/group', undefined],
  ['https://openreview.net/group?id=', undefined],
  ['https://openreview.net/forum?id=abcdefghij', undefined],
  ['https://openreview.example/group?id=ICML.cc/2024/Conference', undefined],
  ['about:blank', undefined],
  ['', undefined],
])('%s names the venue %j', (href, venueId) => {
  expect(venueIdFromUrl(href)).toBe(venueId);
});

it('knows openreview.net from its look-alikes', () => {
  expect(isOpenReviewUrl('https://openreview.net/search')).toBe(true);
  expect(isOpenReviewUrl('https://openreview.net.example/')).toBe(false);
  expect(isOpenReviewUrl('chrome://newtab')).toBe(false);
});
