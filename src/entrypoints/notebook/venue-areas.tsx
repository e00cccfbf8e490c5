import { useEffect, useId, useState } from 'preact/hooks';
import type { PaperId } from '../../domain/paper';
import type { VenueArea } from '../../domain/recommendation';
import { countText } from '../../domain/tab-line';
import type { Texts } from '../../domain/texts';
import type { Database } from '../../store/database';
import { papersById } from '../../store/venue-papers';
import { VenueMap } from '../../ui/venue-map';
import { useLive } from '../popup/live';
import type { Recommender } from '../recommender/recommender';
import type { Editing } from './editing';
import { useIds } from './ids';
import type { NotebookData } from './notebook-data';
import { SuggestionRow } from './suggestion-row';

type Props = {
  t: Texts;
  database: Database;
  data: NotebookData;
  editing: Editing;
  venueId: string;
  recommender: Recommender;
  /** Changes whenever the map should be drawn anew. */
  moment: string;
};

const atATime = 10;

/** The venue as a map, and the papers of the area that the reader opened in it, the most typical first. */
export function VenueAreas({ t, database, data, editing, venueId, recommender, moment }: Props) {
  const id = useId();
  const [areas, setAreas] = useState<VenueArea[]>();
  /** The papers of the open area as they were when it was opened: nothing moves under the reader, whatever comes meanwhile. */
  const [open, setOpen] = useState<PaperId[]>();
  const [count, setCount] = useState(atATime);
  const [unfolded, putUnfolded] = useIds();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment says when
  useEffect(() => {
    let isWanted = true;
    recommender.map(venueId).then(
      (map) => isWanted && setAreas(map),
      () => undefined, // the suggestions above say why
    );
    return () => {
      isWanted = false;
    };
  }, [venueId, moment]);
  const at = open ? (areas?.findIndex((each) => each.papers.some((paper) => paper.id === open[0])) ?? -1) : -1;
  const area = areas?.[at];
  const ids = open?.slice(0, count) ?? [];
  const papers = useLive(area && ids.join(), () => papersById(database, ids)).value;
  if (!areas || areas.length < 2) return null;
  return (
    <section class="areas" aria-labelledby={id}>
      <h2 id={id}>{t('mapTitle')}</h2>
      <p class="hint">{t('mapNote')}</p>
      <VenueMap
        t={t}
        areas={areas}
        open={area && at}
        onOpen={(pressed) => {
          setCount(atATime);
          setOpen(pressed === at ? undefined : areas[pressed]?.papers.map((paper) => paper.id));
        }}
      />
      {open && area && papers && (
        <section class="suggestions" aria-label={t('mapOpen', area.words.slice(0, 3).join(', '))}>
          <h3>{t('mapOpen', area.words.join(', '))}</h3>
          {ids.map((each) => {
            const paper = papers.get(each);
            return (
              paper && (
                <SuggestionRow
                  key={each}
                  t={t}
                  database={database}
                  editing={editing}
                  paper={paper}
                  entry={data.entries.get(each)}
                  why=""
                  isOpen={unfolded.has(each)}
                  onOpen={(isOpen) => putUnfolded(each, isOpen)}
                />
              )
            );
          })}
          {open.length > count && (
            <p class="more">
              <button type="button" class="button" onClick={() => setCount(count + atATime)}>
                {t('mapMore')}
              </button>
              <span class="hint">{t('mapShown', countText(t, count), countText(t, open.length))}</span>
            </p>
          )}
        </section>
      )}
    </section>
  );
}
