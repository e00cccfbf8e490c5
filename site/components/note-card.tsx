/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { type CardNote, factsOf } from '../note-facts';
import { ClientDate } from './client-date';
import { Collapse } from './collapse';
import { Icon } from './icon';
import { NoteAuthors } from './note-authors';
import { NoteContent } from './note-content';
import { formatPublished } from './note-dates';
import { SiteLink } from './site-link';

export type CardOptions = {
  pdfLink?: boolean;
  replyCount?: boolean;
  /** "Show details". */
  details?: boolean;
  /** Markdown link of the page to go back to; it ends up in the title's link. */
  referrer?: string;
  /** The server leaves out the date, so that its clock cannot contradict the browser's. */
  clientDate?: boolean;
};

function hrefOf(note: CardNote, referrer: string | undefined): string {
  const reply = note.id === note.forum ? '' : `&noteId=${note.id}`;
  return `/forum?id=${note.forum}${reply}${referrer ? `&referrer=${encodeURIComponent(referrer)}` : ''}`;
}

function heading(note: CardNote, options: CardOptions): ReactNode {
  const { title, hasPdf } = factsOf(note);
  return (
    <h4>
      <SiteLink href={hrefOf(note, options.referrer)}>{title}</SiteLink>
      {options.pdfLink && hasPdf && (
        <a
          className="pdf-link"
          title="Download PDF"
          target="_blank"
          rel="noopener"
          href={`/attachment?id=${note.id}&name=pdf`}
        >
          <img alt="pdf icon" src="/images/pdf_icon_blue.svg" />
        </a>
      )}
    </h4>
  );
}

// A page-world script finds the note in React's props: `.note` and its `h4` must stay one step below a component with `note`.
function NoteTitle({ note, options }: { note: CardNote; options: CardOptions }) {
  return heading(note, options);
}

function around(note: CardNote, options: CardOptions, title: ReactNode): ReactNode {
  const { authors, authorIds, parentTitle, venue, replyCount, fields } = factsOf(note);
  return (
    // "note   undefined" is what the real page renders for v2, "note  " for v1: spaces and all.
    <div className={note.version === 1 ? 'note  ' : 'note   undefined'}>
      {title}
      {parentTitle !== undefined && (
        <div className="note-parent-title">
          <Icon name="share-alt" />
          <strong>{parentTitle}</strong>
        </div>
      )}
      <div className="note-authors">
        <NoteAuthors authors={authors} authorIds={authorIds} />
      </div>
      <ul className="note-meta-info list-inline">
        {options.clientDate ? <ClientDate date={formatPublished(note)} /> : <li>{formatPublished(note)}</li>}
        <li>{venue}</li>
        <li className="readers">
          Readers: <Icon name="globe" extraClasses="readers-icon" /> Everyone
        </li>
        {options.replyCount && <li>{`${replyCount} ${replyCount === 1 ? 'Reply' : 'Replies'}`}</li>}
      </ul>
      {options.details && (
        <Collapse>
          <NoteContent content={fields} />
        </Collapse>
      )}
    </div>
  );
}

export function NoteCard({ note, options }: { note: CardNote; options: CardOptions }) {
  return around(note, options, <NoteTitle note={note} options={options} />);
}

/** The same card without a component that has the note in its props, as where the server alone knows it: on /submissions. */
export const serverCard = (note: CardNote, options: CardOptions): ReactNode =>
  around(note, options, heading(note, options));
