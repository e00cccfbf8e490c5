/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useValidAnchor: links to # are OpenReview's.
import { useEffect, useState } from 'react';
import type { ApiNote } from '../api-note';
import { apiGet, askForUser } from '../client/api-client';
import { prettyId } from '../note-facts';

/** Only there for somebody who is logged in: sites that were started with consoles. */
export function EditButton({ note, onEdit }: { note: ApiNote; onEdit: () => void }) {
  const [invitations, setInvitations] = useState<string[]>([]);
  useEffect(() => {
    const load = async () => {
      const { user } = await askForUser();
      if (!user) return;
      const answer = await apiGet<{ invitations: { id: string }[] }>('/invitations', {
        replyForum: note.id,
        details: 'writable',
      });
      setInvitations(answer.invitations.map(({ id }) => id));
    };
    load().catch((error: unknown) => console.warn(error));
  }, [note]);

  if (invitations.length === 0) return null;
  return (
    <div className="btn-group">
      <button
        type="button"
        className="btn btn-xs dropdown-toggle"
        data-toggle="dropdown"
        aria-haspopup="true"
        aria-expanded="false"
      >
        Edit &nbsp; <span className="caret" />
      </button>
      <ul className="dropdown-menu">
        {invitations.map((id) => (
          <li key={id}>
            <a
              href="#"
              data-id={id}
              onClick={(event) => {
                event.preventDefault();
                onEdit();
              }}
            >
              {prettyId(id.split('/-/')[1] ?? id)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
