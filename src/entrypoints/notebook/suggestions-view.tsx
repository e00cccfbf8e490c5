import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countText } from '../../domain/tab-line';
import { otherVenue, venueName, venueUrl } from '../../domain/venue';
import { chanceShare, keepChanceShare } from '../../store/chance';
import { knownVenues } from '../../store/venue-papers';
import { ChanceSlider } from '../../ui/chance-slider';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { SiteLink } from '../../ui/site-link';
import { VenueSelect, venueChoices } from '../../ui/venue-select';
import { Wait } from '../../ui/wait';
import { whyText } from '../../ui/why-text';
import { useLive } from '../popup/live';
import { readTrouble } from '../popup/reason';
import { createRecommender, type Recommender } from '../recommender/recommender';
import { useIds } from './ids';
import type { NotebookData } from './notebook-data';
import { SuggestionRow } from './suggestion-row';
import { SuggestionTakings } from './suggestion-takings';
import { useSuggestions } from './use-suggestions';
import { useNamedVenue } from './venue-address';
import { VenueAreas } from './venue-areas';
import type { ViewProps } from './view';

let started: Recommender | undefined;

/** One worker for as long as the page is open. */
function theRecommender(): Recommender {
  started ??= createRecommender();
  return started;
}

/** What to look at next, of one venue. The address names it: "#suggestions/ICML.cc/2024/Conference". */
export function SuggestionsView({ t, database, data, ...props }: ViewProps) {
  const venues = useLive('known-venues', () => knownVenues(database));
  const [named, name] = useNamedVenue('suggestions');
  const known = venues.value?.filter(({ venueId }) => venueId !== otherVenue);
  const venueId = named ?? known?.[0]?.venueId;
  if (venues.error !== undefined) return <Notice isAlarm text={readTrouble(t, venues.error)} />;
  if (!known || !data?.isWhole) return <Wait t={t} />;
  if (venueId === undefined)
    return (
      <EmptyState title={t('suggestNoVenue')} text={t('suggestBegin')}>
        <SiteLink t={t} />
      </EmptyState>
    );
  const choices = known.map((each) => ({ venueId: each.venueId, annotated: each.papers }));
  return (
    <>
      <VenueSelect t={t} choices={venueChoices(choices, undefined, venueId)} chosen={venueId} onChoose={name} />
      <OfVenue key={venueId} t={t} database={database} data={data} venueId={venueId} {...props} />
    </>
  );
}

function OfVenue({ t, database, data, venueId, editing }: ViewProps & { data: NotebookData; venueId: string }) {
  const recommender = theRecommender();
  const state = useSuggestions({ recommender, database, venueId, data });
  const share = useLive('chance', () => chanceShare(database)).value;
  const [open, putOpen] = useIds();
  const [said, say] = useState('');
  const list = useRef<HTMLElement>(null);
  const toFirst = useRef(false);
  const [turn, setTurn] = useState(0);
  const { shown, facts } = state;

  const others = async () => {
    toFirst.current = await state.others();
    setTurn((turn) => turn + 1);
  };
  // The reader goes on with the first of the others, once they stand there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever others were asked for
  useLayoutEffect(() => {
    if (!toFirst.current) return;
    toFirst.current = false;
    list.current?.scrollIntoView({ block: 'start' });
    list.current?.querySelector('article')?.focus({ preventScroll: true });
  }, [turn]);

  const trouble = state.error !== undefined && <Notice isAlarm text={readTrouble(t, state.error)} />;
  if (trouble && !shown) return trouble;
  if (!shown || !facts || !share)
    return (
      <p class="lead" role="status">
        {t('suggestReading', String(Math.round(100 * state.part)))}
      </p>
    );
  const remaining = facts.known - facts.seen;
  // With one or two notes the page looks around for more, unless the reader wants no chance; with none it can do nothing else.
  const isEarly = facts.liked === 0 || (facts.liked < 3 && facts.explore > 0);
  return (
    <>
      {trouble}
      <p class="lead">{t('suggestLead', countText(t, facts.known), venueName(venueId), countText(t, facts.seen))}</p>
      <p class="hint">
        {t('suggestWholeVenue', t('loadList'))}{' '}
        <a href={venueUrl(venueId)} target="_blank" rel="noreferrer">
          {t('suggestOpenVenue', venueName(venueId))}
        </a>
      </p>
      <ChanceSlider
        t={t}
        share={share}
        explore={facts.explore}
        more={facts.more}
        isEarly={isEarly}
        onShare={(next) => {
          say('');
          const keeping = keepChanceShare(database, next);
          keeping.then(state.again, () => say(t('suggestNotKept')));
          return keeping;
        }}
      />
      {said !== '' && <Notice isAlarm text={said} />}
      {isEarly && facts.known > 0 && <p class="hint cold">{t(facts.liked === 0 ? 'suggestCold' : 'suggestFew')}</p>}
      <section ref={list} class="suggestions" aria-label={t('notebookSuggestions')}>
        {shown.map((suggested) => (
          <SuggestionRow
            key={suggested.paper.id}
            t={t}
            database={database}
            editing={editing}
            paper={suggested.paper}
            entry={data.entries.get(suggested.paper.id)}
            why={whyText(t, suggested, facts.liked === 0)}
            isChance={suggested.kind !== 'match'}
            isOpen={open.has(suggested.paper.id)}
            onOpen={(isOpen) => putOpen(suggested.paper.id, isOpen)}
          />
        ))}
      </section>
      {shown.length === 0 && <p class="lead">{t('suggestNone', countText(t, facts.known))}</p>}
      {shown.length > 0 && (
        <p class="more">
          <button type="button" class="button" disabled={remaining === 0} onClick={() => void others()}>
            {t('suggestOthers')}
          </button>
          <span class="hint">{t('suggestOthersNote')}</span>
        </p>
      )}
      <VenueAreas
        t={t}
        database={database}
        data={data}
        editing={editing}
        venueId={venueId}
        recommender={recommender}
        moment={`${facts.known} ${facts.seen}`}
      />
      <SuggestionTakings t={t} database={database} data={data} />
    </>
  );
}
