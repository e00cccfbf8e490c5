import type { PaperId, SeenPaper } from '../../domain/paper';
import type { Place, VenuePage } from '../../domain/venue-progress';
import type { Sightings } from '../../messages/protocol';
import { request } from '../../messages/request';
import type { ListPage } from '../../openreview/list-page';
import { startTimer } from './clock';

/** What was looked at is told this many milliseconds after the first of it, all at once. */
const sendDelay = 2_000;

type Options = {
  /** The venue whose page this is, and its lists as the page shows them now. */
  page: () => { venueId: string | undefined; lists: ListPage[] };
  /** How many papers of the page have a note or a tag. */
  noted: () => number;
};

/** Where on the page a paper is. */
type Spot = { tab: string | undefined; page: number };

/** Gathers what the reader looks at on this page, and where, and tells it in one message every few seconds. */
export function createSightings({ page, noted }: Options) {
  let waiting = new Map<PaperId, Sightings['seen'][number]>();
  const seen = new Set<PaperId>();
  const stops = new Map<string, Place>();
  let told = '';
  let timer: ReturnType<typeof startTimer>;

  /** The reader looked at it, or did something with it, which counts as much. Only what is new or was done moves the place where one stopped. */
  function see({ paper: shown, source }: SeenPaper, { tab, page }: Spot, isDone = false): void {
    const { id } = shown;
    const isNew = !seen.has(id);
    seen.add(id);
    const at = Date.now();
    if (isNew) waiting.set(id, { paper: { paper: shown, source }, ...(tab !== undefined && { tab }), at });
    if (tab !== undefined && (isNew || isDone)) stops.set(tab, { page, paperId: id, at });
    schedule();
  }

  function schedule(): void {
    timer ??= startTimer(() => void send(), sendDelay);
  }

  /** Sends what is new, if anything is. */
  async function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const { venueId, lists } = page();
    const venue = venueId === undefined ? undefined : { venueId, tabs: lists.flatMap(tabIn) };
    const rest = { ...(venue && { page: venue }), noted: noted() };
    if (waiting.size === 0 && JSON.stringify(rest) === (told || nothing)) return;
    const sent = waiting;
    waiting = new Map();
    told = JSON.stringify(rest);
    await request('keepSightings', { seen: [...sent.values()], ...rest }).catch(() => {
      waiting = new Map([...sent, ...waiting]);
      told = '';
    });
  }

  function tabIn({ tab, label, pages, total, isSearch }: ListPage): VenuePage['tabs'] {
    if (tab === undefined) return [];
    const stop = stops.get(tab);
    const counts = { ...(pages !== undefined && { pages }), ...(total !== undefined && { total }) };
    return [{ id: tab, label, ...(!isSearch && counts), ...(stop && { stop }) }];
  }

  return {
    see,
    schedule,
    send,
    /** Known to have been seen: earlier, here, or in another tab. */
    learn: (ids: Iterable<PaperId>): void => {
      for (const id of ids) seen.add(id);
    },
    isSeen: (id: PaperId): boolean => seen.has(id),
  };
}

/** What the background takes for granted of a page that has told nothing. */
const nothing = JSON.stringify({ noted: 0 });
