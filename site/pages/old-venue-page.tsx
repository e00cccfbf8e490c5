/** @jsxImportSource react */
// biome-ignore-all lint/a11y/noStaticElementInteractions: OpenReview listens like this.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: OpenReview listens like this.
import { type MouseEvent, useContext, useEffect, useRef } from 'react';
import { runOldVenue } from '../client/old-venue';
import { RouterContext } from '../client/router';
import { LoadingSpinner } from '../components/loading-spinner';
import type { Venue } from '../venue';

/** React knows the container and a spinner in it; all the rest is written by a script. */
export function OldVenuePage({ venue }: { venue: Venue }) {
  const router = useContext(RouterContext);
  const container = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const leaving = new AbortController();
    if (container.current) {
      runOldVenue(container.current, venue, leaving.signal).catch((error: unknown) => console.warn(error));
    }
    return () => leaving.abort();
  }, [venue]);

  /** Links inside are plain ones, so the container takes their clicks to the router. */
  const intercept = (event: MouseEvent<HTMLDivElement>) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    if (!link || !href) return;
    if (link.target === '_blank') {
      event.preventDefault();
      window.open(href, '_blank');
    } else if (/^\/(forum|group|profile)/.test(href)) {
      event.preventDefault();
      router.push(href);
    } else if (link.dataset.modifyHistory) {
      // Unlike the tabs of the component this entry is the router's own.
      window.history.replaceState(window.history.state, '', href);
    }
  };

  return (
    <div className="Group_group__kKNFJ">
      <div id="group-container" ref={container} onClick={intercept}>
        <LoadingSpinner />
      </div>
    </div>
  );
}
