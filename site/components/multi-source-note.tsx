/** @jsxImportSource react */
import { useState } from 'react';
import type { ApiNote } from '../api-note';
import { IMPORT_INVITATION } from '../imported-notes';
import type { ImportSource } from '../site-paper';
import { ClientDate } from './client-date';
import { Icon } from './icon';
import { NoteAuthors } from './note-authors';
import { formatPublished } from './note-dates';

const SOURCES: readonly ImportSource[] = ['DBLP', 'ORCID', 'arXiv'];

/** Imports of one paper under one title. A button shows another import: the one place where an `li` gets another id. */
export function MultiSourceNote({ notes, referrer }: { notes: readonly ApiNote[]; referrer: string }) {
  const [chosen, setChosen] = useState(notes[0]);
  if (!chosen) return null;
  const { content } = chosen;
  const choices = SOURCES.flatMap((source) => {
    const import_ = notes.find((note) => note.invitations.includes(IMPORT_INVITATION[source]));
    return import_ ? [{ source, note: import_ }] : [];
  });
  return (
    <div className="note">
      <h4>
        <a
          href={`/forum?id=${chosen.id}&referrer=${encodeURIComponent(referrer)}`}
          target="_blank"
          rel="nofollow noreferrer"
        >
          {content.title.value}
        </a>
      </h4>
      <div className="note-authors">
        <NoteAuthors authors={content.authors.value} authorIds={content.authorids.value} />
      </div>
      <ul className="note-meta-info list-inline">
        <ClientDate date={formatPublished(chosen)} />
        <li>{content.venue.value}</li>
        <li className="readers">
          Readers: <Icon name="globe" extraClasses="readers-icon" /> Everyone
        </li>
      </ul>
      <div className="import-sources">
        {choices.map(({ source, note }) => (
          <button
            key={source}
            type="button"
            className={`import-source-button ${note.id === chosen.id ? 'active' : ''}`}
            onClick={() => setChosen(note)}
          >
            {source}
          </button>
        ))}
      </div>
    </div>
  );
}
