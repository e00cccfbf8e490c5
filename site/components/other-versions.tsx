/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import type { ApiNote } from '../api-note';
import { apiGet } from '../client/api-client';
import { formatDay } from './note-dates';

/** Other notes with the same paperhash, in plain links: a click loads the page anew. Comes late, and as the first child. */
export function OtherVersions({ note }: { note: ApiNote }) {
  const [versions, setVersions] = useState<ApiNote[]>([]);
  useEffect(() => {
    apiGet<{ notes: ApiNote[] }>('/notes', { paperhash: note.content.paperhash.value }).then(
      ({ notes }) => setVersions(notes.sort((a, b) => b.pdate - a.pdate)),
      () => {},
    );
  }, [note]);

  if (versions.length < 2) return null;
  return (
    <div>
      <div className="btn-group">
        <button
          type="button"
          className="btn btn-xs dropdown-toggle"
          data-toggle="dropdown"
          aria-haspopup="true"
          aria-expanded="false"
        >
          {`${versions.length} Versions `}
          <span className="caret" />
        </button>
        <ul className="dropdown-menu">
          {versions.map((version) => (
            <li key={version.id} className={version.id === note.id ? 'disabled' : undefined}>
              <a href={`/forum?id=${version.id}`}>{`${version.content.venue.value} (${formatDay(version.pdate)})`}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
