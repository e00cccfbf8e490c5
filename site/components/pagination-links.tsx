/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useSemanticElements: the roles are OpenReview's.
// biome-ignore-all lint/a11y/useValidAnchor: links to # are OpenReview's.
import { type Entry, entriesOf } from './pagination-entries';
import { SiteLink } from './site-link';

// A page-world script reads these off React: the names are upstream's.
type Props = { currentPage: number; itemsPerPage: number; totalCount: number };

/** Either the page is state, and the links lead nowhere, or it is in the address. */
type Kind = { onPage: (page: number) => void } | { hrefOf: (page: number) => string };

function EntryLink({ entry, kind }: { entry: Entry; kind: Kind }) {
  const label = entry.arrow ? <span>{entry.label}</span> : entry.label;
  if (entry.disabled) return <span>{label}</span>;
  if ('hrefOf' in kind) return <SiteLink href={kind.hrefOf(entry.page)}>{label}</SiteLink>;
  return (
    <a
      href="#"
      role="button"
      onClick={(event) => {
        event.preventDefault();
        kind.onPage(entry.page);
      }}
    >
      {label}
    </a>
  );
}

export function PaginationLinks({ currentPage, itemsPerPage, totalCount, ...kind }: Props & Kind) {
  if (totalCount <= itemsPerPage) return null;
  return (
    <nav className="pagination-container text-center" aria-label="page navigation">
      <ul className="pagination">
        {entriesOf(currentPage, Math.ceil(totalCount / itemsPerPage)).map((entry) => (
          <li key={entry.key} className={entry.classes.join(' ')}>
            <EntryLink entry={entry} kind={kind} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
