import { type ComponentChildren, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { hasDrifted } from '../../domain/page-report';
import type { Texts } from '../../domain/texts';
import { otherVenue } from '../../domain/venue';
import { kindsLookedFor } from '../../openreview/drift';
import { isOpenReviewUrl, venueIdFromUrl } from '../../openreview/pages';
import { type Database, openDatabase } from '../../store/database';
import { venueProgress } from '../../store/sightings';
import { annotatedVenues, type VenueCount } from '../../store/venues';
import { Notice } from '../../ui/notice';
import { PopupEmpty } from '../../ui/popup-empty';
import { VenueSeen } from '../../ui/venue-seen';
import { VenueSelect, venueChoices } from '../../ui/venue-select';
import { Wait } from '../../ui/wait';
import { type Answer, useLive } from './live';
import { LostNotebook } from './lost-notebook';
import { NotebookLink } from './notebook-link';
import { readTrouble, reasonOf } from './reason';
import { requestSiteAccess, useSiteAccess, useTab } from './site-access';
import { VenueDraft } from './venue-draft';

const t: Texts = (key, ...values) => browser.i18n.getMessage(key, values);

function Popup({ database }: { database: Database }) {
  const isAllowed = useSiteAccess();
  const [accessNews, setAccessNews] = useState('');
  const tab = useTab(isAllowed);
  const tabUrl = tab?.url;
  const venues = useLive('venues', () => annotatedVenues(database));
  const [chosen, choose] = useState<string>();

  const tabVenue = tabUrl === undefined ? undefined : venueIdFromUrl(tabUrl);
  const isKnown = tabUrl !== undefined && venues.value !== undefined;
  const first = isKnown ? (tabVenue ?? venues.value?.[0]?.venueId) : undefined;
  const venueId = chosen ?? first;
  // What is shown stays, when notes elsewhere change which venue has the most.
  useEffect(() => {
    if (chosen === undefined && first !== undefined) choose(first);
  }, [chosen, first]);

  const progress = useLive(venueId, () => venueProgress(database, venueId ?? otherVenue));

  const choices = venues.value ? venueChoices(venues.value, tabVenue, venueId) : [];
  const count = choices.find((choice) => choice.venueId === venueId)?.annotated ?? 0;

  /** First thing in the click: Firefox takes a request for a permission only while it handles one. */
  const allow = () => {
    requestSiteAccess().then(
      (agreed) => setAccessNews(t(agreed ? 'popupAllowed' : 'popupNotAllowed')),
      (error: unknown) => setAccessNews(t('popupAllowFailed', reasonOf(error))),
    );
  };

  const notices = (
    <>
      <LostNotebook t={t} database={database} />
      {isAllowed === false && (
        <Notice text={accessNews || t('popupNotAllowed')} action={{ label: t('popupAllow'), run: allow }} />
      )}
      {isAllowed && accessNews && <Notice text={accessNews} />}
      {tab?.report && hasDrifted(tab.report) && (
        <Notice isAlarm text={t('popupDrifted', String(tab.report.links), kindsLookedFor)} />
      )}
      {progress.value && <VenueSeen t={t} progress={progress.value} />}
    </>
  );

  return (
    <>
      <header class="top">
        <h1>{t('name')}</h1>
        {(choices.length > 0 || (!isKnown && venues.error === undefined)) && (
          <VenueSelect t={t} choices={choices} chosen={venueId} onChoose={choose} />
        )}
        <NotebookLink text={t('popupOpenNotebook')} />
      </header>
      {venueId !== undefined && count > 0 ? (
        <VenueDraft t={t} database={database} venueId={venueId} notices={notices} />
      ) : (
        <NoDraft venues={venues} tabUrl={tabUrl} venueId={venueId} notices={notices} />
      )}
    </>
  );
}

type NoDraftProps = {
  venues: Answer<VenueCount[]>;
  tabUrl: string | undefined;
  venueId: string | undefined;
  notices: ComponentChildren;
};

/** What the popup shows while there is no note to make a draft of, or none can be read. */
function NoDraft({ venues, tabUrl, venueId, notices }: NoDraftProps) {
  if (venues.error !== undefined)
    return (
      <main>
        {notices}
        <Notice isAlarm text={readTrouble(t, venues.error)} />
      </main>
    );
  if (venues.value === undefined || tabUrl === undefined)
    return (
      <>
        <main>
          {notices}
          <Wait t={t} />
        </main>
        <footer />
      </>
    );
  return (
    <main>
      {notices}
      <PopupEmpty t={t} place={placeOf(tabUrl, venueId)} />
    </main>
  );
}

function placeOf(tabUrl: string, venueId: string | undefined) {
  if (venueId !== undefined) return { kind: 'venue', venueId } as const;
  return { kind: isOpenReviewUrl(tabUrl) ? 'site' : 'elsewhere' } as const;
}

document.documentElement.lang = t('popupLanguage');
const frame = document.getElementById('popup');
if (frame) render(<Popup database={openDatabase()} />, frame);
