/** @jsxImportSource react */
import { useContext, useEffect, useMemo, useState } from 'react';
import { RouterContext } from '../client/router';
import { LoadingSpinner } from '../components/loading-spinner';
import { SearchForm } from '../components/search-form';
import { SearchResults } from '../components/search-results';
import type { SearchQuery } from '../page-data';

function Search({ query }: { query: SearchQuery }) {
  const router = useContext(RouterContext);
  const { term, content, group, source } = query;
  // The results begin anew with each new object.
  const same = useMemo(() => ({ term, content, group, source }), [term, content, group, source]);
  return (
    <div className="Search_search__sFsKI">
      <SearchForm
        query={query}
        onSource={(chosen) => router.push(`/search?${new URLSearchParams({ ...same, source: chosen })}`)}
      />
      <h3>{`Results for "${term}"`}</h3>
      <hr className="small" />
      <SearchResults query={same} />
    </div>
  );
}

/** The server sends a spinner: the form and the list need the browser's address. No formula is typeset here. */
export function SearchPage({ query }: { query: SearchQuery }) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted ? <Search query={query} /> : <LoadingSpinner />;
}
