import type { PaperId } from '../../domain/paper';
import type { VenueLoad } from '../../domain/venue-load';
import type { Ask, LoadAnswer, LoadStep } from '../../messages/protocol';
import { listQuery, parseList, refusalName } from '../../openreview/venue-list';
import type { Database } from '../../store/database';
import { findLoad, keepLoad } from '../../store/loads';
import { papersStamp } from '../../store/venue-papers';

/** Milliseconds between two requests. */
const politeness = 2_000;
/** So long after it was refused OpenReview is not asked again, be it by a press of the button. */
const refusalLasts = 24 * 60 * 60_000;

/**
 * A step of loading a venue's list. The page makes the requests, with its own origin and login; what to ask for, and whether at all, is decided here, and kept on
 * disk, so that a page that comes later goes on where the last one stopped. An answer that is told twice is taken once.
 */
export async function loadStep(
  database: Database,
  { venueId, total, step }: Ask<'loadList'>,
  now: number,
): Promise<LoadAnswer> {
  const before = await findLoad(database, venueId);
  const next = await take(database, { before, venueId, total, step, now });
  const { count: known } = await papersStamp(database, venueId);
  const isOurs = step.kind === 'answer' || (step.kind === 'start' && next?.by === step.by);
  if (next?.state !== 'going' || !isOurs) return { load: next ?? null, known };
  const pause = next.requests === 0 ? 0 : politeness;
  return { load: next, known, query: listQuery(venueId, next.after), after: next.after ?? '', pause };
}

type Taking = { before: VenueLoad | undefined; venueId: string; total: number; step: LoadStep; now: number };

async function take(database: Database, { before, venueId, total, step, now }: Taking): Promise<VenueLoad | undefined> {
  if (step.kind === 'look') return before && asShown(before, now);
  if (step.kind === 'stop') return before && keep(database, { ...before, state: 'stopped' });
  if (step.kind === 'start') return start(database, { before, venueId, total, now, by: step.by });
  if (before?.state !== 'going' || (before.after ?? '') !== step.after) return before;
  if (step.status !== 200) {
    const reason = refusalName(step.text) || String(step.status);
    const isRefusal = step.status === 429 || step.status === 403;
    return keep(database, { ...before, at: now, state: isRefusal ? 'refused' : 'failed', reason });
  }
  try {
    const { papers, last, count, isLast } = parseList(step.text, { venueId, at: now });
    const loaded = before.loaded + papers.length;
    const isDone = isLast || last === undefined || last === before.after;
    const load: VenueLoad = {
      ...before,
      at: now,
      state: isDone ? 'done' : 'going',
      loaded,
      total: isDone ? loaded : (count ?? before.total),
      requests: before.requests + 1,
      ...(last !== undefined && { after: last as PaperId }),
    };
    await keepLoad(database, load, papers);
    return load;
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    return keep(database, { ...before, at: now, state: 'failed', reason: 'no list' });
  }
}

/** Goes on where it stopped; what is done begins anew, for a venue's list can grow. Refused, it stays so for a day. */
function start(
  database: Database,
  { before, venueId, total, now, by }: Omit<Taking, 'step'> & { by: string },
): Promise<VenueLoad> | VenueLoad {
  if (before && (isRefused(before, now) || isGoing(before, now))) return before;
  const isNew = !before || before.state === 'done';
  const { reason: _old, ...known } = isNew ? { venueId, loaded: 0, total, requests: 0 } : { ...before };
  return keep(database, { ...known, by, state: 'going', at: now });
}

async function keep(database: Database, load: VenueLoad): Promise<VenueLoad> {
  await keepLoad(database, load);
  return load;
}

const isRefused = ({ state, at }: VenueLoad, now: number): boolean => state === 'refused' && now - at < refusalLasts;

/** A page that says nothing for so long is gone. */
const longestAnswer = 60_000;

const isGoing = ({ state, at }: VenueLoad, now: number): boolean => state === 'going' && now - at < longestAnswer;

/** What a page that is gone was loading is stopped; after a day a refusal is no more than that. */
function asShown(load: VenueLoad, now: number): VenueLoad {
  const isOver = load.state === 'going' ? !isGoing(load, now) : load.state === 'refused' && !isRefused(load, now);
  return isOver ? { ...load, state: 'stopped' } : load;
}
