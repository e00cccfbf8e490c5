/** @jsxImportSource react */
import { SiteLink } from '../components/site-link';
import type { Venue } from '../venue';

export function HomePage({ venues }: { venues: readonly Venue[] }) {
  return (
    <div className="Home_home__gcu87">
      <section id="active-venues">
        <h1>Active Venues</h1>
        <hr className="small" />
        <div>
          <ul className="conferences list-unstyled">
            {venues.map((venue) => (
              <li key={venue.id}>
                <h2>
                  <SiteLink
                    href={`/group?id=${venue.id}&referrer=%5BHomepage%5D(%2F)`}
                  >{`${venue.subtitle} Conference`}</SiteLink>
                </h2>
              </li>
            ))}
          </ul>
        </div>
      </section>
    </div>
  );
}
