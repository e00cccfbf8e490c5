/** @jsxImportSource react */
import type { Venue } from '../venue';
import { Icon } from './icon';

export function VenueHeader({ venue }: { venue: Venue }) {
  return (
    <div className="venue-header" id="header">
      <h1>{venue.title}</h1>
      <h3>{venue.subtitle}</h3>
      <h4>
        <span className="venue-location">
          <Icon name="globe" />
          {venue.location}
        </span>
        <span className="venue-date">
          <Icon name="calendar" />
          {venue.date}
        </span>
        <span className="venue-website">
          <Icon name="new-window" />
          <a href={venue.website} title={`${venue.title} Homepage`} target="_blank" rel="noreferrer">
            {venue.website}
          </a>
        </span>
        <span className="venue-contact">
          <Icon name="envelope" />
          <a href={`mailto:${venue.contact}`} target="_blank" rel="noreferrer">
            {venue.contact}
          </a>
        </span>
      </h4>
      <div className="description">
        <div className="">
          <p>{venue.instructions}</p>
        </div>
        <p>{venue.deadline}</p>
      </div>
    </div>
  );
}
