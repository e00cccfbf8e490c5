/** @jsxImportSource react */
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { PageData } from '../page-data';
import { SITE_DATA_ID, type SiteData } from '../site-document';
import { App } from './app';
import { listenLikeBootstrap } from './bootstrap-like';
import { busyGate, LateHydrationContext } from './late-hydration';
import { loadMathJax } from './mathjax';

function hydrate(data: SiteData): void {
  const gate = data.page.kind === 'submissions' ? busyGate(data.lateHydrationDelay) : undefined;
  let { page } = data;
  const onShow = (shown: PageData) => {
    page = shown;
  };
  let root = hydrateRoot(
    document,
    <LateHydrationContext value={gate}>
      <App data={data} onShow={onShow} />
    </LateHydrationContext>,
  );
  listenLikeBootstrap();
  loadMathJax();
  Object.assign(window, {
    // For tests: what React does after a mismatch, whenever it is wanted. Of what stood in the document nothing is kept.
    __rerender: () => {
      root.unmount();
      root = createRoot(document);
      root.render(<App data={{ ...data, page }} onShow={onShow} />);
    },
  });
}

function start(): void {
  const json = document.getElementById(SITE_DATA_ID)?.textContent;
  if (!json) throw new Error(`no #${SITE_DATA_ID} in the page`);
  const data = JSON.parse(json) as SiteData;
  // The real page's scripts take their time; until then the server's markup must not be touched.
  setTimeout(hydrate, data.hydrationDelay, data);
}

start();
