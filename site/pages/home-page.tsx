/** @jsxImportSource react */
import { ant } from '../components/ant';
import { SiteLink } from '../components/site-link';
import type { Venue } from '../venue';

const HOMEPAGE = 'referrer=%5BHomepage%5D(%2F)';

/** Twice in the DOM: CSS shows the one or the other. */
function AllVenues({ id, className }: { id: string; className: string }) {
  const hosts = [
    ['ICLR', 'leading-venue'],
    ['ICML', ''],
    ['NeurIPS', 'leading-venue'],
  ] as const;
  return (
    <section id={id} className={className}>
      <h1>All Venues</h1>
      <hr className="small" />
      <div>
        <ul className="conferences list-inline">
          {hosts.map(([name, leading]) => (
            <li key={name}>
              <h2>
                <SiteLink className={leading} href={`/venue?id=${name}.cc&${HOMEPAGE}`}>
                  {name}
                </SiteLink>
              </h2>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

export function HomePage({ venues }: { venues: readonly Venue[] }) {
  return (
    <div className="Home_home__gcu87">
      <div className={ant('row')}>
        <div className={ant('col', 'col-xs-24')} />
        <div className={ant('col', 'col-xs-24', 'col-md-12')}>
          <section id="active-venues">
            <h1>Active Venues</h1>
            <hr className="small" />
            <div>
              <ul className="conferences list-unstyled">
                {venues.map((venue) => (
                  <li key={venue.id}>
                    <h2>
                      <SiteLink href={`/group?id=${venue.id}&${HOMEPAGE}`}>{`${venue.subtitle} Conference`}</SiteLink>
                    </h2>
                  </li>
                ))}
              </ul>
            </div>
          </section>
        </div>
        <div className={ant('col', 'col-xs-24', 'col-md-12')}>
          <section id="open-venues">
            <h1>Open for Submissions</h1>
            <hr className="small" />
            <div>
              <p className="empty">There are currently no open venues.</p>
            </div>
          </section>
        </div>
        <div className={ant('col', 'col-xs-24')}>
          <AllVenues id="all-venues" className=" hidden-xs" />
          <AllVenues id="all-venues-mobile" className=" visible-xs" />
        </div>
      </div>
    </div>
  );
}
