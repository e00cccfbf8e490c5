/** @jsxImportSource react */
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the role is OpenReview's.
import { useEffect, useState } from 'react';
import type { ApiNote } from '../api-note';
import { typesetMathJax } from '../client/mathjax';
import { LoadingSpinner } from '../components/loading-spinner';
import { NoteSummary } from '../components/note-summary';
import { SiteLink } from '../components/site-link';
import type { Venue } from '../venue';

type Props = { venue: Venue; role: string; notes: readonly ApiNote[] };

function ConsoleRow({ note, referrerUrl }: { note: ApiNote; referrerUrl: string }) {
  const review = `${note.domain}/Submission${note.number}/-/Official_Review`;
  return (
    <tr>
      <td>
        <strong className="note-number">{note.number}</strong>
      </td>
      <td>
        <NoteSummary note={note} referrerUrl={referrerUrl} />
      </td>
      <td>
        <div>
          {/* A heading with a link to the same forum that is no paper's title. */}
          <h4>
            <SiteLink href={`/forum?id=${note.forum}&noteId=${note.id}&invitationId=${review}&referrer=${referrerUrl}`}>
              Submit Official Review
            </SiteLink>
          </h4>
        </div>
      </td>
    </tr>
  );
}

function Console({ venue, role, notes }: Props) {
  const group = `${venue.id}/${role.replaceAll(' ', '_')}`;
  const referrerUrl = encodeURIComponent(`[${role} Console](/group?id=${group}#assigned-submissions)`);
  useEffect(() => typesetMathJax(), []);
  return (
    <>
      <header id="header">
        <h1>{`${role} Console`}</h1>
      </header>
      <div id="notes">
        <div className="tabs-container ">
          <ul className="nav nav-tabs" role="tablist">
            <li role="presentation" className="active">
              <a href="#assigned-submissions" role="tab" data-toggle="tab">
                Assigned Submissions
              </a>
            </li>
          </ul>
          <div className="tab-content">
            <div id="assigned-submissions" className="tab-pane fade active in" role="tabpanel">
              <div className="table-container">
                <table className="table console-table table-striped">
                  <thead>
                    <tr>
                      {['#', 'Submission Summary', 'Your Official Review Ratings'].map((heading) => (
                        <th scope="col" key={heading}>
                          {heading}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {notes.map((note) => (
                      <ConsoleRow key={note.id} note={note} referrerUrl={referrerUrl} />
                    ))}
                  </tbody>
                </table>
              </div>
            </div>
          </div>
        </div>
      </div>
    </>
  );
}

/** Of a reviewer, an area chair or an author; like the venue's page it is not rendered by the server. */
export function ConsolePage(props: Props) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    <div className="Group_group__kKNFJ">
      <div id="group-container">{mounted ? <Console {...props} /> : <LoadingSpinner />}</div>
    </div>
  );
}
