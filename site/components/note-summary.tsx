/** @jsxImportSource react */
import type { ApiNote } from '../api-note';
import { Collapse } from './collapse';
import { NoteContent } from './note-content';

/** A paper in a console's table: its link opens a tab, and its author names are no links. */
export function NoteSummary({ note, referrerUrl }: { note: ApiNote; referrerUrl: string }) {
  const { title, authors, authorids, venue } = note.content;
  return (
    <div className="note">
      <h4>
        <a href={`/forum?id=${note.forum}&referrer=${referrerUrl}`} target="_blank" rel="noreferrer">
          {title.value}
        </a>
      </h4>
      <div className="download-pdf-link">
        <a
          href={`/pdf?id=${note.id}`}
          className="attachment-download-link"
          title="Download PDF"
          target="_blank"
          download={`${note.number}.pdf`}
          rel="noreferrer"
        >
          <span className="glyphicon glyphicon-download-alt" aria-hidden="true" /> Download PDF
        </a>
      </div>
      <div className="note-authors">
        <span>
          {authors.value.map((name, place) => (
            <span key={`${authorids.value[place]}${name}`}>{place > 0 ? `, ${name}` : name}</span>
          ))}
        </span>
      </div>
      <div className="venue-ithenticate-container">
        <span className="note-venue">{venue.value}</span>
      </div>
      <Collapse>
        <NoteContent content={note.content} />
      </Collapse>
    </div>
  );
}
