/** @jsxImportSource react */
// For tests: a page in a DOM, without a server and a browser.
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { vi } from 'vitest';
import { findApiHandler } from './api';
import { listenLikeBootstrap } from './client/bootstrap-like';
import { RouterContext } from './client/router';
import { type Library, makeLibrary } from './library';
import type { OldPaper, SitePaper, Track } from './site-paper';

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

export function oldPaperLike(venueId: string, venue: string, place: number): OldPaper {
  const { track, number, ...paper } = paperLike('oral', place, 3);
  const start = venue.slice(-6, -2).replaceAll(' ', '-');
  return { ...paper, id: `${start}${1_000_000 + place}-`, venueId, venue, keywords: ['one', 'two'], tldr: 'Short.' };
}

let root: Root | undefined;

/** Where the page's links led. */
export const visited: string[] = [];

function answerApi(library: Library, consoles: readonly string[]): void {
  vi.stubGlobal('fetch', async (href: string, init?: { method?: string }) => {
    const url = new URL(href, 'https://openreview.net');
    const method = init?.method ?? 'GET';
    const request = { method, path: url.pathname, params: url.searchParams, body: undefined };
    // No network answers within the task that asked; React would not even show what is there for so short a time.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const answer = findApiHandler(method, url.pathname)?.(request, { library, consoles });
    return { ok: answer?.status === 200, json: async () => answer?.body };
  });
}

let isListening = false;

/** The real component, its requests answered by the site's own API. With consoles somebody is logged in. */
export function mountPage(
  page: ReactNode,
  library: Library = makeLibrary([], []),
  consoles: readonly string[] = [],
): HTMLElement {
  answerApi(library, consoles);
  const main = document.createElement('main');
  main.id = 'content';
  document.body.replaceChildren(main);
  root = createRoot(main);
  if (!isListening) listenLikeBootstrap();
  isListening = true;
  showPage(page);
  return main;
}

/** As the router does when the next page is of the same kind. */
export function showPage(page: ReactNode): void {
  const go = (href: string) => void visited.push(href);
  root?.render(<RouterContext value={{ push: go, replace: go }}>{page}</RouterContext>);
}

export function unmountPage(): void {
  root?.unmount();
  root = undefined;
  visited.length = 0;
  vi.unstubAllGlobals();
}
