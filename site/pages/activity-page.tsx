/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { ActivityList } from '../components/activity-list';
import { LoadingSpinner } from '../components/loading-spinner';
import type { Venue } from '../venue';

const nothing = () => {};

/** Edits of papers, which are `li.note` and no papers. */
export function ActivityPage({ venue }: { venue: Venue }) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    <div className="Activity_activity__5jWqB">
      <header>
        <h1>Activity</h1>
        <hr />
      </header>
      {mounted ? <ActivityList venue={venue} onLoaded={nothing} /> : <LoadingSpinner />}
    </div>
  );
}
