import type { ComponentChildren } from 'preact';
import { forumUrl, type Paper } from '../domain/paper';
import type { Texts } from '../domain/texts';
import { venueName } from '../domain/venue';

type Props = {
  t: Texts;
  paper: Paper;
  /** When something was done to it. */
  children: ComponentChildren;
};

const mostAuthors = 8;

export const titleId = (paper: Paper): string => `title-${paper.id}`;

/** What the reader knows a paper by. The title is a heading, and names the article around it by `titleId`. */
export function PaperHead({ t, paper, children }: Props) {
  return (
    <>
      <h2 id={titleId(paper)} dir="auto">
        <a href={forumUrl(paper.id)} target="_blank" rel="noreferrer">
          {paper.title.trim() || paper.id}
        </a>
      </h2>
      <p class="facts">
        {children}
        <span dir="auto">{venueText(paper)}</span>
      </p>
      <p class="authors" dir="auto">
        {authorsText(paper, t)}
      </p>
    </>
  );
}

function venueText({ venueText: text, venueId = '', track = '' }: Paper): string {
  return text ?? `${venueName(venueId)} ${track}`.trim();
}

function authorsText({ authors, authorsOmitted = 0 }: Paper, t: Texts): string {
  const shown = authors.slice(0, mostAuthors);
  const others = authors.length - shown.length + authorsOmitted;
  return others > 0 ? t('notebookMoreAuthors', shown.join(', '), String(others)) : shown.join(', ');
}
