/** @jsxImportSource react */
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the role is OpenReview's.
import { useEffect, useState } from 'react';
import { apiGet } from '../client/api-client';
import { moveTooltipTitles } from '../client/bootstrap-like';
import { typesetMathJax } from '../client/mathjax';
import { ActivityList } from '../components/activity-list';
import { ConsolesList } from '../components/consoles-list';
import { LoadingSpinner } from '../components/loading-spinner';
import { SubmissionsList } from '../components/submissions-list';
import { Tab, TabPanel } from '../components/tabs';
import { VenueHeader } from '../components/venue-header';
import type { Venue, VenueTab } from '../venue';

/** The real page rebuilds its cards a second time, 0.1 to 0.4 s after a list has come. */
const SECOND_REBUILD_MS = 150;

type TabState = { id: string; loaded: boolean; hidden: boolean };

function VenueHomepage({ venue }: { venue: Venue }) {
  const [tabStates, setTabStates] = useState<TabState[]>(() =>
    venue.tabs.map((tab) => ({ id: tab.id, loaded: false, hidden: tab.kind !== 'activity' })),
  );
  const [activeTab, setActiveTab] = useState<string | null>(null);
  const allLoaded = tabStates.every((tab) => tab.loaded);

  // Always a new array, even when nothing changed: every list fetch in any tab renders all panes again, and
  // SubmissionsList then throws away the body of every card.
  const markTabLoaded = (id: string, hidden: boolean) => {
    const mark = () => setTabStates((tabs) => tabs.map((tab) => (tab.id === id ? { id, hidden, loaded: true } : tab)));
    mark();
    setTimeout(mark, SECOND_REBUILD_MS);
  };

  useEffect(() => {
    apiGet('/invitations', { id: venue.submissionInvitation }).catch((error: unknown) => console.warn(error));
  }, [venue]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new array means rebuilt cards with raw TeX in them.
  useEffect(() => typesetMathJax(), [tabStates]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the last tab has loaded.
  useEffect(() => {
    if (!allLoaded) return;
    // Once, after the first rebuilds; later ones leave plain `title`s behind, as the captured pages show.
    setTimeout(moveTooltipTitles, 2 * SECOND_REBUILD_MS);
    const wanted = window.location.hash.replace('#tab-', '');
    const visible = tabStates.filter((tab) => !tab.hidden);
    setActiveTab((visible.find((tab) => tab.id === wanted) ?? visible[0])?.id ?? null);
  }, [allLoaded]);

  const renderPane = (tab: VenueTab) => {
    switch (tab.kind) {
      case 'consoles':
        return <ConsolesList venue={venue} onLoaded={(count) => markTabLoaded(tab.id, count === 0)} />;
      case 'papers':
        return (
          <SubmissionsList
            venue={venue}
            contentVenue={tab.venue}
            updateCount={(count) => markTabLoaded(tab.id, count === 0)}
          />
        );
      case 'activity':
        return <ActivityList venue={venue} onLoaded={() => markTabLoaded(tab.id, false)} />;
    }
  };

  return (
    <>
      <VenueHeader venue={venue} />
      <div id="invitation" />
      <div id="notes">
        <div className="tabs-container ">
          <div className="mobile-full-width">
            <ul className="nav nav-tabs" role="tablist">
              {venue.tabs.map((tab) => (
                <Tab
                  key={tab.id}
                  id={tab.id}
                  active={tab.id === activeTab}
                  hidden={tabStates.find((state) => state.id === tab.id)?.hidden ?? false}
                >
                  {tab.name}
                </Tab>
              ))}
            </ul>
          </div>
          <div className="tab-content">
            {venue.tabs.map((tab) => (
              <TabPanel key={tab.id} id={tab.id}>
                {renderPane(tab)}
              </TabPanel>
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

/** The server renders a spinner only: everything else comes after an effect, as with the real page's dynamic import. */
export function VenuePage({ venue }: { venue: Venue }) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    <div className="Group_group__kKNFJ">
      <div id="group-container">{mounted ? <VenueHomepage venue={venue} /> : <LoadingSpinner />}</div>
    </div>
  );
}
