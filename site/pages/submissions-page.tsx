/** @jsxImportSource react */
import type { ApiNote } from '../api-note';
import type { ApiNoteV1 } from '../api-note-v1';
import { LateHydration } from '../client/late-hydration';
import { LoadingSpinner } from '../components/loading-spinner';
import { serverCard } from '../components/note-card';
import { PaginationLinks } from '../components/pagination-links';
import type { Venue } from '../venue';

type Props = { venue: Venue; notes: readonly (ApiNote | ApiNoteV1)[]; page: number; count: number };

/** All papers of a venue in the order of submission: rendered by the server, no PDF links, no details, no typesetting. */
export function SubmissionsPage({ venue, notes, page, count }: Props) {
  const hrefOf = (wanted: number) => `/submissions?page=${wanted}&venue=${encodeURIComponent(venue.id)}`;
  return (
    <div>
      <header className="clearfix">
        <h1>{`${venue.subtitle} Conference Submissions`}</h1>
        <hr />
      </header>
      <LateHydration fallback={<LoadingSpinner />}>
        <div className="notes">
          <ul className="list-unstyled submissions-list">
            {notes.map((note) => (
              <li key={note.id}>{serverCard(note, {})}</li>
            ))}
          </ul>
        </div>
        <PaginationLinks currentPage={page} itemsPerPage={25} totalCount={count} hrefOf={hrefOf} />
      </LateHydration>
    </div>
  );
}
