// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { ChanceShare } from '../domain/recommendation';
import { ChanceSlider } from './chance-slider';

/** The slider, and what it was told to keep, each with the end of keeping it. */
function slider() {
  const root = document.createElement('div');
  const kept: { share: ChanceShare; end: () => void; fail: () => void }[] = [];
  const onShare = (share: ChanceShare) =>
    new Promise<void>((resolve, reject) => kept.push({ share, end: resolve, fail: () => reject(new Error('full')) }));
  const show = (share: ChanceShare) =>
    act(() => render(<ChanceSlider t={(key) => key} share={share} explore={2} more={0} onShare={onShare} />, root));
  const input = () => root.querySelector('input') as HTMLInputElement;
  /** As an arrow key does: one step from where the slider stands. */
  const step = (by: number) =>
    act(() => {
      input().value = String(Number(input().value) + by);
      input().dispatchEvent(new Event('input'));
    });
  return { kept, show, step, at: () => input().value };
}

it('goes a step a key, however slowly each step is kept', async () => {
  const { kept, show, step, at } = slider();
  await show('none');
  await step(1);
  await step(1);
  await show('familiar'); // the first of them is kept by now
  expect(at()).toBe('2');
  await step(1);
  expect(kept.map(({ share }) => share)).toEqual(['familiar', 'balanced', 'adventurous']);
  for (const { end } of kept) end();
  await show('balanced');
  await show('adventurous');
  expect(at()).toBe('3');
  await show('none'); // by another window
  expect(at()).toBe('0');
});

it('goes back where a step cannot be kept', async () => {
  const { kept, show, step, at } = slider();
  await show('balanced');
  await step(1);
  expect(at()).toBe('3');
  kept[0]?.fail();
  await vi.waitFor(() => expect(at()).toBe('2'));
});
