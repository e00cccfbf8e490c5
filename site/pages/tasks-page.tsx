/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import type { ApiNote } from '../api-note';
import { Accordion } from '../components/accordion';
import { Icon } from '../components/icon';
import { LoadingSpinner } from '../components/loading-spinner';
import { SiteLink } from '../components/site-link';
import { prettyId } from '../note-facts';

const REFERRER = encodeURIComponent('[Tasks](/tasks)');

/** The title is the task's; the paper is named below it. */
function Task({ note }: { note: ApiNote }) {
  const invitation = `${note.domain}/Submission${note.number}/-/Official_Review`;
  return (
    <li className="note">
      <h4>
        <SiteLink
          href={`/forum?id=${note.forum}&noteId=${note.id}&invitationId=${invitation}&referrer=${REFERRER}`}
        >{`Submission${note.number} Official Review`}</SiteLink>
        <span className="duedate expired">Due: 21 Mar 2024, 12:00 UTC</span>
      </h4>
      <div className="parent-title">
        <Icon name="share-alt" />
        <span className="title">
          <SiteLink href={`/forum?id=${note.forum}&referrer=${REFERRER}`}>{note.content.title.value}</SiteLink>
        </span>
      </div>
    </li>
  );
}

export function TasksPage({ notes }: { notes: readonly ApiNote[] }) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  if (!mounted) return <LoadingSpinner />;
  const domain = notes[0]?.domain ?? '';
  const body = (
    <ul className="list-unstyled submissions-list task-list">
      {notes.map((note) => (
        <Task key={note.id} note={note} />
      ))}
    </ul>
  );
  return (
    <div className="Tasks_tasks__7Lr2P">
      <div className="tasks-container">
        <Accordion id="tasks" sections={[{ heading: prettyId(domain), body }]} />
      </div>
    </div>
  );
}
