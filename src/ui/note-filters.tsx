import { useId } from 'preact/hooks';
import { type NoteFilter, type NoteOrder, noteOrders } from '../domain/note-filter';
import type { TextKey, Texts } from '../domain/texts';
import { venueName } from '../domain/venue';

export type Wanted = { query: string; filter: NoteFilter; order: NoteOrder };

type Props = {
  t: Texts;
  wanted: Wanted;
  /** What there is to choose from. */
  venues: string[];
  tracks: string[];
  tags: string[];
  onWanted: (wanted: Wanted) => void;
};

const orderNames: Record<NoteOrder, TextKey> = {
  edited: 'notesByEdited',
  created: 'notesByCreated',
  alphabet: 'notesByTitle',
  venue: 'notesByVenue',
};

/** What is looked for among the notes, and in which order they stand. */
export function NoteFilters({ t, wanted, venues, tracks, tags, onWanted }: Props) {
  const { query, filter, order } = wanted;
  const change = (some: { [K in keyof NoteFilter]: NoteFilter[K] | undefined }) => {
    const entries = Object.entries({ ...filter, ...some }).filter(([, value]) => value !== undefined);
    onWanted({ ...wanted, filter: Object.fromEntries(entries) });
  };
  const isWide = Object.keys(filter).length === 0 && query === '';
  return (
    <search class="filters">
      <input
        type="search"
        class="search-field"
        aria-label={t('notesSearch')}
        placeholder={t('notesSearchHint')}
        value={query}
        onInput={(event) => onWanted({ ...wanted, query: event.currentTarget.value })}
      />
      <div class="filter-row">
        <Choice
          label={t('popupVenue')}
          value={filter.venueId}
          options={venues.map((id) => [id, venueName(id) || t('popupOtherVenue')])}
          all={t('notesAll')}
          onChoose={(venueId) => change({ venueId })}
        />
        <Choice
          label={t('notesTrack')}
          value={filter.track}
          options={tracks.map((track) => [track, track || t('notesNoTrack')])}
          all={t('notesAll')}
          onChoose={(track) => change({ track })}
        />
        <Choice
          label={t('notesTag')}
          value={filter.tag}
          options={tags.map((tag) => [tag, tag])}
          all={t('notesAll')}
          onChoose={(tag) => change({ tag })}
        />
        <Choice
          label={t('notesVerdict')}
          value={filter.verdict}
          options={[
            ['curious', t('notesCurious')],
            ['pass', t('notesPassed')],
          ]}
          all={t('notesAll')}
          onChoose={(verdict) => change({ verdict: verdict as NoteFilter['verdict'] })}
        />
        <Day label={t('notesFrom')} at={filter.from} onDay={(from) => change({ from })} />
        <Day label={t('notesUntil')} at={filter.until} isEnd onDay={(until) => change({ until })} />
        <Choice
          label={t('notesOrder')}
          value={order}
          options={noteOrders.map((each) => [each, t(orderNames[each])])}
          onChoose={(chosen) => onWanted({ ...wanted, order: noteOrders.find((each) => each === chosen) ?? 'edited' })}
        />
        <button type="button" class="link" disabled={isWide} onClick={() => onWanted({ query: '', filter: {}, order })}>
          {t('notesReset')}
        </button>
      </div>
    </search>
  );
}

type ChoiceProps = {
  label: string;
  value: string | undefined;
  options: [value: string, text: string][];
  /** The words for no choice; without them there is always one. */
  all?: string;
  onChoose: (value: string | undefined) => void;
};

/** Stands for no choice: no option of ours begins with it. */
const none = '\0';

function Choice({ label, value, options, all, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value ?? none}
        onChange={({ currentTarget }) => onChoose(currentTarget.value === none ? undefined : currentTarget.value)}
      >
        {all !== undefined && <option value={none}>{all}</option>}
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

type DayProps = { label: string; at: number | undefined; isEnd?: boolean; onDay: (at: number | undefined) => void };

/** A day in the reader's zone; its beginning, or with `isEnd` the beginning of the next. */
function Day({ label, at, isEnd = false, onDay }: DayProps) {
  const id = useId();
  const shown = at === undefined ? '' : dayText(new Date(isEnd ? at - 1 : at));
  const choose = (text: string) => {
    const date = new Date(`${text}T00:00`);
    if (isEnd) date.setDate(date.getDate() + 1);
    onDay(Number.isNaN(date.getTime()) ? undefined : date.getTime());
  };
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <input id={id} type="date" value={shown} onChange={(event) => choose(event.currentTarget.value)} />
    </div>
  );
}

const dayText = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
