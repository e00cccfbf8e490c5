/** @jsxImportSource react */
// For tests: the venue page with as many papers as the captured ones.
import { expect, vi } from 'vitest';
import { makeLibrary } from './library';
import { mountPage, PATIENCE, paperLike } from './mounted-page';
import { VenuePage } from './pages/venue-page';
import type { Track } from './site-paper';
import { ICML_2024 } from './venue';

const SIZES: [Track, number][] = [
  ['oral', 144],
  ['spotlight', 191],
  ['poster', 400],
];

/** As on the captured pages one oral has more than twenty authors. */
export async function mountVenuePage(): Promise<HTMLElement> {
  const papers = SIZES.flatMap(([track, size]) =>
    Array.from({ length: size }, (_, place) => paperLike(track, place, track === 'oral' && place === 3 ? 23 : 3)),
  );
  const main = mountPage(<VenuePage venue={ICML_2024} />, makeLibrary(papers, []));
  await vi.waitFor(() => {
    expect(main.querySelectorAll('.list-paginated > li').length).toBe(75);
    expect(main.querySelector('.tab-pane.active.in')).not.toBeNull();
  }, PATIENCE);
  return main;
}
