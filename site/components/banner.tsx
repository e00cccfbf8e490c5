/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useSemanticElements: the roles are OpenReview's.
import type { Venue } from '../venue';
import { SiteLink } from './site-link';

/** The grey strip under the nav bar: the way back to the venue, or the site's motto. */
export function Banner({ venue }: { venue: Venue | null }) {
  return (
    <div id="or-banner" className="banner" role="banner">
      <div className="container">
        <div className="row">
          <div className="col-xs-12">
            {venue ? (
              <SiteLink href={`/group?id=${venue.id}`} title="Venue Homepage">
                <img className="icon" src="/images/arrow_left.svg" alt="back arrow" />
                Go to <strong>{`${venue.subtitle} Conference`}</strong> homepage
              </SiteLink>
            ) : (
              <div className="Banner_donateBanner__5zYsf">
                Open Peer Review. Open Publishing. Open Access.{' '}
                <span className="hidden-xs">Open Discussion. Open Recommendations.</span>{' '}
                <span className="hidden-xs hidden-sm">Open Directory. Open API. Open Source.</span>{' '}
                <a className="donate-link" href="/about">
                  About
                </a>
              </div>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
