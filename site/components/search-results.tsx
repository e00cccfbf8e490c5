/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { apiGet } from '../client/api-client';
import type { CardNote } from '../note-facts';
import type { SearchQuery } from '../page-data';
import { ErrorAlert } from './error-alert';
import { LoadingSpinner } from './loading-spinner';
import { NoteList } from './note-list';

const STEP = 20;

/** The list stands this long before the guest check is done and it is taken away to be loaded again. */
const GUEST_CHECK_MS = 200;

/** 20 of API v2, then 20 of API v1. */
async function loadStep(query: SearchQuery, offset: number): Promise<CardNote[]> {
  const params = { ...query, type: 'terms', offset, limit: STEP };
  const [old, recent] = await Promise.all([
    apiGet<{ notes: CardNote[] }>('/notes/search', params, 1),
    apiGet<{ notes: CardNote[] }>('/notes/search', params),
  ]);
  return [...recent.notes, ...old.notes];
}

/** `query` must be the same object as long as it is the same search. */
export function SearchResults({ query }: { query: SearchQuery }) {
  const [notes, setNotes] = useState<CardNote[] | null>(null);
  const [offset, setOffset] = useState(0);
  const [atEnd, setAtEnd] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [isGuestKnown, setGuestKnown] = useState(false);

  const load = async (from: number) => {
    const step = await loadStep(query, from);
    if (from > 0 && step.length === 0) return setAtEnd(true);
    setNotes((before) => (from === 0 ? step : [...(before ?? []), ...step]));
  };

  // Two effects as upstream: this one does not wait for the guest check, the other one begins anew after it. So a list
  // is mounted, removed and mounted again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query is the other effect's.
  useEffect(() => {
    load(offset).then(() => setTimeout(setGuestKnown, GUEST_CHECK_MS, true), setError);
  }, [offset]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new offset is the other effect's.
  useEffect(() => {
    if (!isGuestKnown) return;
    setNotes(null);
    setOffset(0);
    setAtEnd(false);
    setError(null);
    load(0).catch(setError);
  }, [query, isGuestKnown]);

  if (error) return <ErrorAlert error={error} />;
  if (!notes) return <LoadingSpinner />;
  if (notes.length === 0) return <p className="empty-message">No results found for your search query.</p>;
  return (
    <>
      <NoteList notes={notes} options={{ pdfLink: true }} />
      <div className="text-center mt-4">
        <button type="button" className="btn btn-xs btn-default" onClick={() => setOffset(offset + STEP)}>
          {atEnd ? 'You have reached the end of search results' : <span>View More Results →</span>}
        </button>
      </div>
    </>
  );
}
