/** @jsxImportSource react */
import { useEffect } from 'react';
import type { ApiNote } from '../api-note';
import type { ApiNoteV1 } from '../api-note-v1';
import { moveTooltipTitles } from '../client/bootstrap-like';
import { IMPORT_INVITATION } from '../imported-notes';
import type { Profile } from '../page-data';
import { MultiSourceNote } from './multi-source-note';
import { NoteCard } from './note-card';
import { SiteLink } from './site-link';

const MAX_SHOWN = 10;

type Publication = ApiNote | ApiNoteV1;
type Group = { key: string; notes: Publication[] };

const isImport = (note: Publication): note is ApiNote =>
  note.version === 2 && Object.values(IMPORT_INVITATION).some((invitation) => note.invitations.includes(invitation));

/** Imports with the same title and authors are one item; what was submitted to a venue stays by itself. */
function groupImports(notes: readonly Publication[]): Group[] {
  const groups: Group[] = [];
  for (const note of notes) {
    const key = isImport(note) ? `${note.content.title.value}|${note.content.authors.value.join(',')}` : note.id;
    const known = groups.find((group) => group.key === key);
    if (known) known.notes.push(note);
    else groups.push({ key, notes: [note] });
  }
  return groups;
}

function PublicationCard({ group, referrer }: { group: Group; referrer: string }) {
  const [note, ...more] = group.notes;
  if (!note) return null;
  if (more.length === 0) return <NoteCard note={note} options={{ referrer, clientDate: true }} />;
  return (
    <div className="note">
      <MultiSourceNote notes={group.notes.filter(isImport)} referrer={referrer} />
    </div>
  );
}

export function Publications({ profile }: { profile: Profile }) {
  const { id, name, publications } = profile;
  useEffect(() => {
    const timer = setTimeout(moveTooltipTitles, 100);
    return () => clearTimeout(timer);
  }, []);

  if (publications.length === 0) return <p style={{ fontStyle: 'italic' }}>No publications</p>;
  const groups = groupImports(publications.slice(0, MAX_SHOWN));
  return (
    <>
      <ul className="list-unstyled submissions-list">
        {groups.map((group) => (
          // As upstream the key is an id only for what is by itself; for imports it is "title|authors".
          <li key={group.notes.length === 1 ? group.notes[0]?.id : group.key}>
            <PublicationCard group={group} referrer={`[the profile of ${name}](/profile?id=${id})`} />
          </li>
        ))}
      </ul>
      {publications.length > MAX_SHOWN && (
        <SiteLink
          href={`/search?term=${encodeURIComponent(id)}&content=authors&group=all&source=forum&sort=cdate:desc`}
        >
          {`View all ${publications.length} publications`}
        </SiteLink>
      )}
    </>
  );
}
