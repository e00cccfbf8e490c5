/** @jsxImportSource react */
import { hydrateRoot } from 'react-dom/client';
import { SITE_DATA_ID, type SiteData } from '../site-document';
import { App } from './app';
import { listenLikeBootstrap } from './bootstrap-like';
import { loadMathJax } from './mathjax';

function start(): void {
  const json = document.getElementById(SITE_DATA_ID)?.textContent;
  if (!json) throw new Error(`no #${SITE_DATA_ID} in the page`);
  const data = JSON.parse(json) as SiteData;
  const hydrate = () => {
    hydrateRoot(document, <App data={data} />);
    listenLikeBootstrap();
    loadMathJax();
  };
  // The real page's scripts take their time; until then the server's markup must not be touched.
  setTimeout(hydrate, data.hydrationDelay);
}

start();
