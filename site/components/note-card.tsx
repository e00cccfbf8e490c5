/** @jsxImportSource react */
import type { ApiNote } from '../api-note';
import { Collapse } from './collapse';
import { Icon } from './icon';
import { NoteAuthors } from './note-authors';
import { NoteContent } from './note-content';
import { formatPublished } from './note-dates';
import { SiteLink } from './site-link';

// A page-world script finds the note in React's props: `.note` and its `h4` must stay one step below a component with `note`.
function NoteTitle({ note }: { note: ApiNote }) {
  return (
    <h4>
      <SiteLink href={`/forum?id=${note.forum}`}>{note.content.title.value}</SiteLink>
      <a
        className="pdf-link"
        title="Download PDF"
        target="_blank"
        rel="noopener"
        href={`/attachment?id=${note.id}&name=pdf`}
      >
        <img alt="pdf icon" src="/images/pdf_icon_blue.svg" />
      </a>
    </h4>
  );
}

export function NoteCard({ note, options }: { note: ApiNote; options?: { extraClasses?: string } }) {
  const { replyCount } = note.details;
  return (
    // "note   undefined" is what the real page renders, two spaces more and all.
    <div className={`note   ${options?.extraClasses}`}>
      <NoteTitle note={note} />
      <div className="note-authors">
        <NoteAuthors authors={note.content.authors.value} authorIds={note.content.authorids.value} />
      </div>
      <ul className="note-meta-info list-inline">
        <li>{formatPublished(note)}</li>
        <li>{note.content.venue.value}</li>
        <li className="readers">
          Readers: <Icon name="globe" extraClasses="readers-icon" /> Everyone
        </li>
        <li>{`${replyCount} ${replyCount === 1 ? 'Reply' : 'Replies'}`}</li>
      </ul>
      <Collapse>
        <NoteContent content={note.content} />
      </Collapse>
    </div>
  );
}
