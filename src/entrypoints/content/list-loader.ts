import { countText } from '../../domain/tab-line';
import type { TextKey, Texts } from '../../domain/texts';
import { requestsLeft, type VenueLoad } from '../../domain/venue-load';
import type { LoadAnswer, LoadStep } from '../../messages/protocol';
import { isRequestFailure, request } from '../../messages/request';
import { isChallenge, notForReader } from '../../openreview/refusals';
import type { LoadView } from '../../ui/suggest-panel';
import { startTimer } from './clock';

type Options = {
  t: Texts;
  /** The venue whose page this is, and how many papers its tabs say there are. */
  venue: () => { venueId: string | undefined; total: number };
  show: (view: LoadView) => void;
  /** More papers are known now. */
  onMore: () => void;
};

/** The one request that the page would not have made itself; only ever after the reader pressed the button that says how many. Does not reject. */
const askFor = (query: string, signal: AbortSignal): Promise<{ status: number; text: string }> =>
  fetch(`https://api2.openreview.net/notes?${query}`, { credentials: 'include', signal }).then(
    async (response) => ({ status: response.status, text: await response.text() }),
    () => ({ status: 0, text: '' }),
  );

/** Loads the list of a venue. What to ask for is decided by the background, which keeps what comes. */
export function createListLoader({ t, venue, show, onMore }: Options) {
  const by = crypto.randomUUID();
  let stop: AbortController | undefined;
  let last: VenueLoad | null = null;
  let watching: ReturnType<typeof startTimer>;
  /** The venue whose list it is, whatever the page comes to show meanwhile. */
  let of = { venueId: '', total: 0 };

  const tell = (step: LoadStep): Promise<LoadAnswer> => request('loadList', { ...of, step });

  function showNow(): void {
    show(viewOf(t, last, { total: of.total, isGoing: stop !== undefined }));
    if (last?.state !== 'going' || stop) return;
    clearTimeout(watching);
    watching = startTimer(() => void look(), elsewherePause);
  }

  async function run(): Promise<void> {
    stop = new AbortController();
    const { signal } = stop;
    try {
      let answer = await tell({ kind: 'start', by });
      while (answer.query !== undefined && !signal.aborted) {
        last = answer.load;
        showNow();
        await new Promise((resolve) => setTimeout(resolve, answer.pause));
        if (signal.aborted) break;
        const { status, text } = await askFor(answer.query, signal);
        // What came is told even if the reader has stopped it meanwhile: it may be a refusal.
        if (signal.aborted && status === 0) break;
        answer = await tell({ kind: 'answer', by, after: answer.after ?? '', status, text });
      }
      if (signal.aborted && answer.load?.state !== 'refused') return;
      last = answer.load;
    } catch (failure) {
      if (signal.aborted) return;
      const none = { venueId: of.venueId, loaded: 0, total: of.total, requests: 0, at: 0 };
      last = { ...(last ?? none), state: 'failed', reason: isRequestFailure(failure) ? failure.code : '' };
    }
    if (stop?.signal === signal) stop = undefined;
    showNow();
    onMore();
  }

  /** How far it is, by what is on disk. */
  async function look(): Promise<void> {
    const { venueId = '', total } = venue();
    if (venueId !== of.venueId) leave();
    if (!stop) of = { venueId, total };
    if (!stop) last = (await tell({ kind: 'look' }).catch(() => ({ load: last }))).load;
    showNow();
  }

  return {
    look,
    /** Begins, goes on, or stops: what the button says. */
    press: async (): Promise<void> => {
      if (venue().venueId !== of.venueId) return look(); // what the button said was of another venue
      if (!stop) return run();
      stop.abort();
      stop = undefined;
      last = (await tell({ kind: 'stop', by }).catch(() => ({ load: last }))).load;
      showNow();
      onMore();
    },
    leave,
  };

  /** The page goes, or shows another venue. */
  function leave(): void {
    last = null;
    clearTimeout(watching);
    if (!stop) return;
    stop.abort();
    stop = undefined;
    void tell({ kind: 'stop', by }).catch(() => undefined);
  }
}

/** Milliseconds after which it is looked again how far another tab is. */
const elsewherePause = 5_000;

function viewOf(t: Texts, load: VenueLoad | null, { total, isGoing }: { total: number; isGoing: boolean }): LoadView {
  const count = (number: number) => countText(t, number);
  if (!load) return { text: offerText(t, total), button: t('loadList') };
  const { state, loaded, reason = '' } = load;
  const anew = count(requestsLeft({ loaded: 0, total: load.total }));
  const sum = count(Math.max(loaded, load.total));
  const left = count(requestsLeft(load));
  const again = { button: t('loadResume') };
  if (isGoing) return { text: t('loadGoing', count(loaded), sum, left), button: t('loadStop') };
  if (state === 'done')
    return { text: loaded > 0 ? t('loadDone', count(loaded), anew) : t('loadNone', anew), button: t('loadAgain') };
  if (state === 'failed') return { text: t('loadFailed', reasonText(t, reason), count(loaded)), ...again };
  if (state === 'refused')
    return {
      text: isChallenge(reason) ? t('loadChallenge', count(loaded)) : t('loadRefused', reason, count(loaded)),
      button: '',
    };
  if (state === 'going') return { text: t('loadElsewhere'), button: '' };
  return { text: t('loadStopped', count(loaded), sum, left), ...again };
}

function offerText(t: Texts, total: number): string {
  if (total === 0) return t('loadOfferUnknown');
  const requests = requestsLeft({ loaded: 0, total });
  const papers = countText(t, total);
  return requests === 1 ? t('loadOfferOne', papers) : t('loadOffer', papers, countText(t, requests));
}

/** Of an answer that was no list, or of what became of it here. */
function reasonText(t: Texts, reason: string): string {
  const key = reasons[reason];
  if (key) return t(key);
  return reason.startsWith('storage') || reason === 'row-unreadable' ? t('loadReasonDisk') : reason;
}

const reasons: Record<string, TextKey> = {
  0: 'loadReasonOffline',
  200: 'loadReasonNoList',
  [notForReader]: 'loadReasonForbidden',
  'no-answer': 'loadReasonNoAnswer',
  disconnected: 'loadReasonGone',
  refused: 'loadReasonGone',
  '': 'loadReasonNoAnswer',
};
