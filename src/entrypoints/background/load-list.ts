import type { VenueLoad } from '../../domain/venue-load';
import type { Ask, LoadAnswer, LoadStep } from '../../messages/protocol';
import { isRefusal, refusalName } from '../../openreview/refusals';
import { type ListPart, listQuery, parseList } from '../../openreview/venue-list';
import type { Database } from '../../store/database';
import { changeLoad, type KnownLoad, type LoadChange, readLoad } from '../../store/loads';
import { papersStamp } from '../../store/venue-papers';

/** Milliseconds between two requests. */
const politeness = 2_000;
/** So long after it was refused any list OpenReview is not asked for one again, be it by a press of the button. */
const refusalLasts = 24 * 60 * 60_000;

/**
 * A step of loading a venue's list. The page makes the requests, with its own origin and login; what to ask for, and whether at all, is decided here, and kept on
 * disk, so that a page that comes later goes on where the last one stopped. An answer that is told twice is taken once, and only of the page that was told to ask.
 */
export async function loadStep(
  database: Database,
  { venueId, total, step }: Ask<'loadList'>,
  now: number,
): Promise<LoadAnswer> {
  const after = await take(database, { venueId, total, step, now });
  const { count: known } = await papersStamp(database, venueId);
  const load = asShown(after, { venueId, total, now });
  const isAsking = (step.kind === 'start' || step.kind === 'answer') && load?.state === 'going' && load.by === step.by;
  if (!isAsking) return { load: load ?? null, known };
  const pause = load.requests === 0 ? 0 : politeness;
  return { load, known, query: listQuery(venueId, load.after), after: load.after ?? '', pause };
}

type Taking = { venueId: string; total: number; step: LoadStep; now: number };

function take(database: Database, { venueId, total, step, now }: Taking): Promise<KnownLoad> {
  if (step.kind === 'look') return readLoad(database, venueId);
  if (step.kind === 'answer') {
    const part = partOf(step, { venueId, now });
    return changeLoad(database, venueId, ({ load }) => withAnswer(load, { step, part, now }));
  }
  if (step.kind === 'start')
    return changeLoad(database, venueId, (before) => started(before, { venueId, total, by: step.by, now }));
  return changeLoad(database, venueId, ({ load }) =>
    load?.state === 'going' && load.by === step.by ? { load: { ...load, state: 'stopped' } } : undefined,
  );
}

/** Goes on where it stopped; what is done begins anew, for a venue's list can grow. Not while another page asks, nor on the day of a refusal. */
function started(
  { load: before, refusal }: KnownLoad,
  { venueId, total, by, now }: { venueId: string; total: number; by: string; now: number },
): LoadChange {
  if (isFresh(refusal, now) || (before && isGoing(before, now) && before.by !== by)) return undefined;
  const isNew = !before || before.state === 'done';
  const { reason: _old, ...known } = isNew ? { venueId, loaded: 0, total, requests: 0 } : { ...before };
  return { load: { ...known, by, state: 'going', at: now } };
}

type Answered = Extract<LoadStep, { kind: 'answer' }>;

function withAnswer(
  before: VenueLoad | undefined,
  { step, part, now }: { step: Answered; part: ListPart | undefined; now: number },
): LoadChange {
  if (!before || before.by !== step.by || (before.after ?? '') !== step.after) return undefined;
  // A refusal counts whatever became of the load meanwhile: who stopped it may not ask again either.
  if (isRefusal(step)) {
    const reason = reasonOf(step);
    return { load: { ...before, at: now, state: 'refused', reason }, refusal: { at: now, reason } };
  }
  if (before.state !== 'going') return undefined;
  if (!part) return { load: { ...before, at: now, state: 'failed', reason: reasonOf(step) } };
  return { load: withPart(before, part, now), papers: part.papers };
}

function withPart(before: VenueLoad, { papers, last, count, isLast }: ListPart, now: number): VenueLoad {
  const loaded = before.loaded + papers.length;
  const isDone = isLast || last === undefined || last === before.after;
  return {
    ...before,
    at: now,
    state: isDone ? 'done' : 'going',
    loaded,
    total: isDone ? loaded : (count ?? before.total),
    requests: before.requests + 1,
    ...(last !== undefined && { after: last }),
  };
}

/** Undefined where the answer is no list. */
function partOf({ status, text }: Answered, { venueId, now }: { venueId: string; now: number }): ListPart | undefined {
  if (status !== 200) return undefined;
  try {
    return parseList(text, { venueId, at: now });
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

const reasonOf = ({ status, text }: Answered): string => refusalName(text) || String(status);

const isFresh = (refusal: { at: number } | undefined, now: number): boolean =>
  refusal !== undefined && now - refusal.at < refusalLasts;

/** A page that says nothing for so long is gone. */
const longestAnswer = 60_000;

const isGoing = ({ state, at }: VenueLoad, now: number): boolean => state === 'going' && now - at < longestAnswer;

/** What a page that is gone was loading is stopped; on the day of a refusal nothing else can be begun, of whatever venue; after it a refusal is no more than a stop. */
function asShown(
  { load, refusal }: KnownLoad,
  { venueId, total, now }: { venueId: string; total: number; now: number },
): VenueLoad | undefined {
  if (refusal && isFresh(refusal, now) && load?.state !== 'done') {
    const none = { venueId, loaded: 0, total, requests: 0, at: refusal.at };
    return { ...(load ?? none), state: 'refused', reason: refusal.reason };
  }
  if (!load) return undefined;
  const isOver = load.state === 'refused' || (load.state === 'going' && !isGoing(load, now));
  return isOver ? { ...load, state: 'stopped' } : load;
}
