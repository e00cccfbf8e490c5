/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import type { ApiEdit } from '../api-note';
import { apiGet } from '../client/api-client';
import { moveTooltipTitles } from '../client/bootstrap-like';
import { typesetMathJax } from '../client/mathjax';
import type { Venue } from '../venue';
import { Collapse } from './collapse';
import { Icon } from './icon';
import { LoadingSpinner } from './loading-spinner';
import { NoteAuthors } from './note-authors';
import { NoteContent } from './note-content';
import { formatAgo } from './note-dates';
import { SiteLink } from './site-link';

/** `ICML.cc/2024/Conference/Submission7/Authors` → "ICML 2024 Conference Submission7 Authors" */
const prettySignature = (signature: string) => signature.replace('.cc', '').replaceAll('/', ' ').replaceAll('_', ' ');

const prettyInvitation = (invitation: string) => (invitation.split('/').at(-1) ?? '').replaceAll('_', ' ');

function ActivityRow({ edit, now }: { edit: ApiEdit; now: number }) {
  const { note } = edit;
  return (
    <li className="note note-activity ">
      <div>
        <div className="activity-heading">
          <div className="explanation">
            <span className="sig">{edit.signatures.map(prettySignature).join(', ')}</span>
            {` edited a a ${prettyInvitation(edit.invitation)} edit`}
          </div>
          <div className="date">
            <Icon name="globe" extraClasses="readers-icon" tooltip="Readers: Everyone" />
            {`\u00a0 • \u00a0${formatAgo(edit.tmdate, now)}`}
          </div>
        </div>
        <div className="clearfix">
          <div className="activity-title">
            <h4>
              <SiteLink href={`/forum?id=${note.forum}&`}>{note.content.title.value}</SiteLink>
            </h4>
            <div className="note-authors">
              <NoteAuthors authors={note.content.authors.value} authorIds={note.content.authorids.value} />
            </div>
          </div>
        </div>
        <Collapse>
          <NoteContent content={note.content} />
        </Collapse>
      </div>
    </li>
  );
}

export function ActivityList({ venue, onLoaded }: { venue: Venue; onLoaded: () => void }) {
  const [edits, setEdits] = useState<ApiEdit[] | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: onLoaded is new on every render and wanted once.
  useEffect(() => {
    apiGet<{ edits: ApiEdit[] }>('/notes/edits', {
      'group.id': venue.id,
      invitation: `${venue.id}/.*`,
      details: 'writable,invitation',
      limit: 25,
      domain: venue.id,
    }).then(
      (answer) => {
        setEdits(answer.edits);
        onLoaded();
      },
      (error: unknown) => console.warn(error),
    );
  }, [venue]);

  useEffect(() => {
    if (!edits) return;
    typesetMathJax();
    moveTooltipTitles();
  }, [edits]);

  if (!edits) return <LoadingSpinner inline />;
  return (
    <div>
      <ul className="list-unstyled submissions-list activity-list">
        {edits.map((edit) => (
          <ActivityRow key={edit.id} edit={edit} now={Date.now()} />
        ))}
      </ul>
    </div>
  );
}
