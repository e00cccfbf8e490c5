/** @jsxImportSource react */
import { Accordion } from '../components/accordion';
import { SiteLink } from '../components/site-link';
import { prettyId } from '../note-facts';
import type { Venue } from '../venue';

const yearOf = (venue: Venue) => /\d{4}/.exec(venue.id)?.[0] ?? 'Other';

/** /venue?id=… and /venues: links to venues and their submissions, no papers. */
export function HostPage({ host, venues }: { host: string; venues: readonly Venue[] }) {
  if (!host) {
    const hosts = [...new Set(venues.map(({ id }) => id.split('/')[0] ?? ''))];
    return (
      <div className="Venues_venues__aN3tM">
        <h1>All Venues</h1>
        <hr />
        <div className="groups">
          <ul className="list-unstyled venues-list">
            {hosts.map((id) => (
              <li key={id}>
                <SiteLink href={`/venue?id=${id}`}>{id}</SiteLink>
              </li>
            ))}
          </ul>
        </div>
      </div>
    );
  }
  const years = [...new Set(venues.map(yearOf))].sort().reverse();
  const sections = years.map((year) => {
    const ofYear = venues.filter((venue) => yearOf(venue) === year);
    return {
      heading: (
        <>
          <span className="h3">{year}</span> <span className="h4">{`(${ofYear.length} venues)`}</span>
        </>
      ),
      body: (
        <div className="groups">
          <ul className="list-unstyled venues-list">
            {ofYear.map(({ id }) => (
              <li key={id}>
                <SiteLink href={`/submissions?venue=${id}`} title="View submissions for this venue">
                  {prettyId(id)}
                </SiteLink>
              </li>
            ))}
          </ul>
        </div>
      ),
    };
  });
  return (
    <div className="Venue_venue__kN0Ds">
      <header className="clearfix">
        <h1 className="mb-4">{host}</h1>
      </header>
      <Accordion id="venues" sections={sections} />
    </div>
  );
}
