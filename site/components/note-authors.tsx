/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useSemanticElements: the roles are OpenReview's.
// biome-ignore-all lint/a11y/useValidAnchor: links to # are OpenReview's.
import { type ReactNode, useState } from 'react';
import { SiteLink } from './site-link';

const MAX_SHOWN = 20;

type Props = { authors: readonly string[]; authorIds: readonly (string | null)[] };

function AuthorLink({ name, id }: { name: string; id: string | null | undefined }) {
  if (!id) return <span>{name}</span>;
  const query = id.startsWith('~') ? 'id' : 'email';
  // Like encodeURIComponent, but the real hrefs keep the tilde and dots.
  const href = `/profile?${query}=${encodeURIComponent(id)}`;
  return (
    <SiteLink title={id} data-toggle="tooltip" data-placement="top" href={href}>
      {name}
    </SiteLink>
  );
}

export function NoteAuthors({ authors, authorIds }: Props) {
  const [expanded, setExpanded] = useState(false);
  const shown = expanded ? authors : authors.slice(0, MAX_SHOWN);
  const withCommas: ReactNode[] = [];
  for (const [place, name] of shown.entries()) {
    if (place > 0) withCommas.push(', ');
    withCommas.push(<AuthorLink key={`${authorIds[place]}${name}`} name={name} id={authorIds[place]} />);
  }
  return (
    <span>
      {withCommas}{' '}
      {authors.length > MAX_SHOWN && (
        <a
          href="#"
          title={expanded ? 'Collapse list' : 'Expand list'}
          role="button"
          className="show-all"
          onClick={(event) => {
            event.preventDefault();
            setExpanded((before) => !before);
          }}
        >
          {expanded ? 'hide authors' : `et al. (${authors.length - MAX_SHOWN} additional authors not shown)`}
        </a>
      )}{' '}
    </span>
  );
}
