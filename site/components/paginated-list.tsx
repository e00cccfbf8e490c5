/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useSemanticElements: the roles are OpenReview's.
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { typesetMathJax } from '../client/mathjax';
import type { CardNote } from '../note-facts';
import { ErrorAlert } from './error-alert';
import { Icon } from './icon';
import { LoadingSpinner } from './loading-spinner';
import { PaginationLinks } from './pagination-links';

const SEARCH_DELAY_MS = 300;
const MIN_TERM = 3;
const PER_PAGE = 25;

export type NoteList = { notes: CardNote[]; count: number };

type Props = {
  loadItems: (limit: number, offset: number) => Promise<NoteList>;
  searchItems: (term: string, limit: number, offset: number) => Promise<NoteList>;
  ListItem: ComponentType<{ item: CardNote }>;
};

export function PaginatedList({ loadItems, searchItems, ListItem }: Props) {
  const [list, setList] = useState<NoteList | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [term, setTerm] = useState('');
  // Page and term live here only: nothing of them is in the URL, and both are lost on leaving.
  const [page, setPage] = useState(1);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const offset = (page - 1) * PER_PAGE;
    const loading = term ? searchItems(term, PER_PAGE, offset) : loadItems(PER_PAGE, offset);
    // No abort and no check of the order, as upstream: a late answer for an older page wins.
    loading.then(setList, setError);
  }, [page, term, loadItems, searchItems]);

  useEffect(() => {
    if (list?.notes.length) typesetMathJax();
  }, [list]);

  const search = (typed: string) => {
    clearTimeout(timer.current);
    if (typed.length >= MIN_TERM) {
      timer.current = setTimeout(() => {
        setTerm(typed);
        setPage(1);
      }, SEARCH_DELAY_MS);
    } else if (typed.length === 0 && term) {
      setTerm('');
      setPage(1);
      setList(null);
    }
  };

  if (error) return <ErrorAlert error={error} />;
  return (
    <div>
      <form className="form-inline notes-search-form" role="search" onSubmit={(event) => event.preventDefault()}>
        <div className="form-group search-content has-feedback">
          <input
            type="text"
            className="form-control"
            placeholder="Search submissions by title and metadata"
            autoComplete="off"
            onChange={(event) => search(event.target.value.trim())}
          />
          <Icon name="search" extraClasses="form-control-feedback" />
        </div>
      </form>
      {list ? (
        <div className="submissions-list">
          <ul className="list-unstyled list-paginated">
            {list.notes.map((note) => (
              <li key={note.id}>
                <ListItem item={note} />
              </li>
            ))}
            {list.notes.length === 0 && (
              <li>
                <p className="empty-message">No items to display</p>
              </li>
            )}
          </ul>
          <PaginationLinks currentPage={page} itemsPerPage={PER_PAGE} totalCount={list.count} onPage={setPage} />
        </div>
      ) : (
        <LoadingSpinner inline />
      )}
    </div>
  );
}
