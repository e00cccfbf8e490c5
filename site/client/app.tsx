/** @jsxImportSource react */
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { PageData } from '../page-data';
import { titleOf } from '../page-data';
import { type SiteData, SiteDocument } from '../site-document';
import { announce } from './route-announcer';
import { type Router, RouterContext } from './router';

type Shown = { page: PageData; href: string };

/** The mark that Next's router puts on its own history entries. Entries made by `location.hash = …` do not have it. */
const OWN_ENTRY = { __NA: true };

async function fetchPage(href: string): Promise<PageData> {
  const url = new URL(href, window.location.href);
  url.searchParams.set('_rsc', '1');
  url.hash = '';
  const response = await fetch(url);
  return (await response.json()) as PageData;
}

export function App({ data }: { data: SiteData }) {
  const [shown, setShown] = useState<Shown>({ page: data.page, href: '' });

  const router = useMemo((): Router => {
    const go = async (href: string) => {
      const page = await fetchPage(href);
      window.history.pushState(OWN_ENTRY, '', href);
      window.scrollTo(0, 0);
      startTransition(() => setShown({ page, href }));
    };
    return { push: (href) => void go(href).catch(() => window.location.assign(href)) };
  }, []);

  useEffect(() => {
    window.history.replaceState(OWN_ENTRY, '');
    const back = (event: PopStateEvent) => {
      // Next ignores entries without a state (vercel/next.js#56112): Back to a venue's tab shows the forum still.
      const state: unknown = event.state;
      if (!state) return;
      const href = window.location.href;
      fetchPage(href).then(
        (page) => startTransition(() => setShown({ page, href })),
        () => window.location.reload(),
      );
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);

  // After hydration, on every page: the sign that the app's root is alive.
  useEffect(() => announce(titleOf(shown.page)), [shown.page]);

  return (
    <RouterContext value={router}>
      <SiteDocument data={data} page={shown.page} />
    </RouterContext>
  );
}
