import { expect, test } from 'vitest';
import { venueChoices } from './venue-select';

const annotated = [
  { venueId: 'ICML.cc/2024/Conference', annotated: 12 },
  { venueId: 'TMLR', annotated: 3 },
];
const ids = (choices: ReturnType<typeof venueChoices>) =>
  choices.map((choice) => `${choice.venueId} ${choice.annotated}`);

test('the tab’s venue comes first, with or without notes', () => {
  expect(ids(venueChoices(annotated, 'TMLR'))).toEqual(['TMLR 3', 'ICML.cc/2024/Conference 12']);
  expect(ids(venueChoices(annotated, 'ICLR.cc/2025/Conference'))[0]).toBe('ICLR.cc/2025/Conference 0');
  expect(ids(venueChoices(annotated))).toEqual(['ICML.cc/2024/Conference 12', 'TMLR 3']);
});

test('a chosen venue that lost its last note can still be seen', () => {
  expect(ids(venueChoices(annotated, undefined, 'CoRL'))).toEqual(['ICML.cc/2024/Conference 12', 'TMLR 3', 'CoRL 0']);
});
