/** @jsxImportSource react */
// For tests: the venue page in a DOM, without a server and a browser.
import { createRoot, type Root } from 'react-dom/client';
import { expect, vi } from 'vitest';
import { findApiHandler } from './api';
import { listenLikeBootstrap } from './client/bootstrap-like';
import { type Library, makeLibrary } from './library';
import { VenuePage } from './pages/venue-page';
import type { SitePaper, Track } from './site-paper';
import { ICML_2024 } from './venue';

/** For `vi.waitFor`: the tests share two cores with browsers. */
export const PATIENCE = { timeout: 8000 };

export function paperLike(track: Track, place: number, authorCount: number): SitePaper {
  const authors = Array.from({ length: authorCount }, (_, n) => `Ada ${'Example'.slice(0, 3 + (n % 4))} ${n}`);
  return {
    id: `${track.slice(0, 4)}${1_000_000 + place}`,
    title: `Paper ${place}`,
    authors,
    track,
    abstract: 'An *abstract*.',
    // The papers with the smallest numbers are in Recent Activity; on the captured page all of them have few authors.
    number: authorCount > 20 ? 99_999 : place + 1,
    replies: 4,
  };
}

/** As many papers as on the captured pages, and like there one oral with more than twenty authors. */
function libraryLikeCapture(): Library {
  const sizes: [Track, number][] = [
    ['oral', 144],
    ['spotlight', 191],
    ['poster', 400],
  ];
  const papers = sizes.flatMap(([track, size]) =>
    Array.from({ length: size }, (_, place) => paperLike(track, place, track === 'oral' && place === 3 ? 23 : 3)),
  );
  return makeLibrary(papers, []);
}

let root: Root | undefined;

/** The real component in a DOM, its requests answered by the site's own API. */
export async function mountVenuePage(): Promise<HTMLElement> {
  const library = libraryLikeCapture();
  vi.stubGlobal('fetch', async (href: string, init?: { method?: string }) => {
    const url = new URL(href, 'https://openreview.net');
    const method = init?.method ?? 'GET';
    const request = { method, path: url.pathname, params: url.searchParams, body: undefined };
    const answer = findApiHandler(method, url.pathname)?.(request, { library, consoles: [] });
    return { ok: answer?.status === 200, json: async () => answer?.body };
  });
  const main = document.createElement('main');
  main.id = 'content';
  document.body.replaceChildren(main);
  root = createRoot(main);
  listenLikeBootstrap();
  root.render(<VenuePage venue={ICML_2024} />);
  await vi.waitFor(() => {
    expect(main.querySelectorAll('.list-paginated > li').length).toBe(75);
    expect(main.querySelector('.tab-pane.active.in')).not.toBeNull();
  }, PATIENCE);
  return main;
}

export function unmountVenuePage(): void {
  root?.unmount();
  vi.unstubAllGlobals();
}
