/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useValidAnchor: links to # are OpenReview's.
import { useState } from 'react';
import type { ApiNote } from '../api-note';
import { EditButton } from './edit-button';
import { Icon } from './icon';
import { NoteAuthors } from './note-authors';
import { NoteContent } from './note-content';
import { formatDay, formatPublished } from './note-dates';
import { NoteEditor } from './note-editor';
import { OtherVersions } from './other-versions';

const tooltip = { 'data-toggle': 'tooltip', 'data-placement': 'top' } as const;

function ForumTitle({ note }: { note: ApiNote }) {
  return (
    <div className="forum-title mt-2 mb-2">
      <h2 className="citation_title">{note.content.title.value}</h2>
      <div className="forum-content-link">
        <a
          className="citation_pdf_url"
          href={`/pdf?id=${note.id}`}
          title="Download PDF"
          target="_blank"
          rel="noreferrer"
        >
          <img src="/images/pdf_icon_blue.svg" alt="Download PDF" />
        </a>
      </div>
    </div>
  );
}

function ForumMeta({ note }: { note: ApiNote }) {
  return (
    <div className="forum-meta">
      <span className="date item">
        <Icon name="calendar" />
        {formatPublished(note)}
      </span>
      <span className="item">
        <Icon name="folder-open" />
        {note.content.venue.value}
      </span>
      <span className="readers item" {...tooltip} title={`Visible to <br/>everyone<br/>since ${formatDay(note.pdate)}`}>
        <Icon name="eye-open" />
        Everyone
      </span>
      <span className="item">
        <Icon name="duplicate" />
        <a href={`/revisions?id=${note.id}`}>Revisions</a>
      </span>
      <span className="item">
        <Icon name="bookmark" />
        <a
          href="#"
          data-target="#bibtex-modal"
          data-toggle="modal"
          data-bibtex={encodeURIComponent(note.content._bibtex.value)}
        >
          BibTeX
        </a>
      </span>
      <span className="item">
        <Icon name="copyright-mark" />
        <a
          href="https://creativecommons.org/licenses/by/4.0/"
          target="_blank"
          rel="noopener noreferrer"
          title="Licensed under Creative Commons Attribution 4.0 International"
          {...tooltip}
        >
          {note.license}
        </a>
      </span>
    </div>
  );
}

/**
 * A page-world script reads `note` off the component right above `.forum-note`. The editor's `.forum-note` is the same
 * element to React: what is inside changes, and what others have put there stays.
 */
export function ForumNote({ note }: { note: ApiNote }) {
  const [isEdited, setEdited] = useState(false);
  if (isEdited) {
    return (
      <div className="forum-note">
        <NoteEditor note={note} onClose={() => setEdited(false)} />
      </div>
    );
  }
  return (
    <div className="forum-note">
      <OtherVersions note={note} />
      <ForumTitle note={note} />
      <div className="forum-authors mb-2">
        <h3>
          <NoteAuthors authors={note.content.authors.value} authorIds={note.content.authorids.value} />
        </h3>
      </div>
      <div className="clearfix mb-1">
        <ForumMeta note={note} />
        <div className="invitation-buttons">
          <EditButton note={note} onEdit={() => setEdited(true)} />
        </div>
      </div>
      <NoteContent content={note.content} number={note.number} />
    </div>
  );
}
