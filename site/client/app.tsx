/** @jsxImportSource react */
import { startTransition, useEffect, useMemo, useState } from 'react';
import { type PageData, titleOf } from '../page-data';
import { type SiteData, SiteDocument } from '../site-document';
import { announce } from './route-announcer';
import { type Router, RouterContext } from './router';

/** The mark that Next's router puts on its own history entries. Entries made by `location.hash = …` do not have it. */
const OWN_ENTRY = { __NA: true };

type Fetched = { page: PageData; href: string };

async function fetchPage(href: string): Promise<Fetched> {
  const url = new URL(href, window.location.href);
  url.searchParams.set('_rsc', '1');
  url.hash = '';
  const response = await fetch(url);
  const page = (await response.json()) as PageData;
  if (page.kind !== 'redirect') return { page, href };
  // Not a page of the app: the challenge has a document of its own.
  if (page.href.startsWith('/challenge')) throw new Error(`${href} wants a challenge`);
  return fetchPage(page.href);
}

/** `onShow` hears of each page when it is shown. */
export function App({ data, onShow }: { data: SiteData; onShow: (page: PageData) => void }) {
  const [page, setPage] = useState(data.page);

  const router = useMemo((): Router => {
    const go = async (wanted: string, write: 'pushState' | 'replaceState') => {
      const fetched = await fetchPage(wanted);
      window.history[write](OWN_ENTRY, '', fetched.href);
      if (write === 'pushState') window.scrollTo(0, 0);
      startTransition(() => setPage(fetched.page));
    };
    const leave = (href: string) => window.location.assign(href);
    return {
      push: (href) => void go(href, 'pushState').catch(() => leave(href)),
      replace: (href) => void go(href, 'replaceState').catch(() => leave(href)),
    };
  }, []);

  useEffect(() => {
    window.history.replaceState(OWN_ENTRY, '');
    const back = (event: PopStateEvent) => {
      // Next ignores entries without a state (vercel/next.js#56112): Back to a venue's tab shows the forum still.
      const state: unknown = event.state;
      if (!state) return;
      fetchPage(window.location.href).then(
        (fetched) => startTransition(() => setPage(fetched.page)),
        () => window.location.reload(),
      );
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);

  // After hydration, on every page: the sign that the app's root is alive.
  useEffect(() => {
    onShow(page);
    announce(titleOf(page));
  }, [page, onShow]);

  return (
    <RouterContext value={router}>
      <SiteDocument data={data} page={page} />
    </RouterContext>
  );
}
