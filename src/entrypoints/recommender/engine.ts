import type { Paper, PaperId } from '../../domain/paper';
import type { Labels, Suggestions, VenueArea } from '../../domain/recommendation';
import { readPapers, startIndex } from '../../recommend/build-index';
import { venueSteps } from '../../recommend/build-venue';
import { exploreOf } from '../../recommend/chance';
import { grownSteps } from '../../recommend/grow-venue';
import { labelsOf } from '../../recommend/labels';
import type { Venue } from '../../recommend/page';
import { bestFirst, choosePage, explain } from '../../recommend/suggest';
import { nameArea, papersByArea, typicalOf } from '../../recommend/venue-areas';
import { chanceShare } from '../../store/chance';
import type { Database } from '../../store/database';
import { findIndex, keepIndex } from '../../store/indexes';
import { seenIn } from '../../store/sightings';
import { suggestedIn } from '../../store/suggested';
import {
  changedSince,
  type PapersStamp,
  paperIdsOf,
  papersById,
  papersOf,
  papersStamp,
} from '../../store/venue-papers';
import { annotationsIn } from '../../store/venues';

/** Of what is kept in the database: another shape of it, or other terms, are another format. */
const format = 2;

/** The index of a venue, and of which papers it was made; `count`: how many there were when papers were last added to it. */
type Index = { venueId: string; stamp: PapersStamp; count: number; venue: Venue };

/**
 * A small venue is read anew whenever a paper comes. To the index of a large one papers are added, and it is made anew when so many papers came or are known
 * better, or so long after it was made.
 */
const small = 500;
const newShare = 0.05;
const oldest = 30 * 60_000;

const perPage = 10;
/** Papers are read in steps of so many, some milliseconds each. */
const step = 25;

/** `onProgress` is told which part is done while an index is made. `breathe` is waited for after each step of some milliseconds. */
type Options = { breathe?: () => Promise<void>; onProgress?: (venueId: string, part: number) => void };

export type SuggestAsk = { venueId: string; shown: readonly PaperId[] };

/**
 * Suggestions out of the database. Makes the index of a venue when it is first asked for, keeps it there, adds the papers that come, and makes it anew when they
 * are many. One question at a time. Rejects where the database cannot be read.
 */
export function createEngine(database: Database, { breathe = async () => {}, onProgress = () => {} }: Options = {}) {
  let known: Index | undefined;
  let running: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = running.then(work, work);
    running = turn;
    return turn;
  };

  async function venueOf(venueId: string): Promise<Venue> {
    const stamp = await papersStamp(database, venueId);
    if (known?.venueId !== venueId) known = asIndex(await findIndex(database, venueId));
    if (known?.venueId !== venueId || (await isStale(venueId, known.stamp, stamp))) {
      known = { venueId, stamp, count: stamp.count, venue: await make(venueId) };
      const { venue } = known;
      // A disk that is full costs the making of it the next time, and nothing else.
      await keepIndex(database, { venueId, usedAt: Date.now(), format, stamp, venue }).catch(() => undefined);
    }
    if (known.count !== stamp.count) known = { ...known, count: stamp.count, venue: await grow(known) };
    return known.venue;
  }

  async function isStale(venueId: string, then: PapersStamp, now: PapersStamp): Promise<boolean> {
    if (then.count === now.count && then.latest === now.latest) return false;
    if (now.count <= small || now.latest - then.latest > oldest) return true;
    const changed = await changedSince(database, venueId, then.latest);
    return Math.max(changed, Math.abs(now.count - then.count)) >= newShare * then.count;
  }

  async function make(venueId: string): Promise<Venue> {
    const papers = await papersOf(database, venueId);
    const draft = startIndex();
    for (let at = 0; at < papers.length; at += step) {
      readPapers(draft, papers.slice(at, at + step));
      onProgress(venueId, (0.5 * at) / papers.length);
      await breathe();
    }
    // How many steps there are nobody knows.
    return inSteps(venueSteps(draft), (nth) => onProgress(venueId, 1 - 0.5 * 0.99 ** nth));
  }

  async function grow({ venueId, venue }: Index): Promise<Venue> {
    const ids = await paperIdsOf(database, venueId);
    const fresh = await papersById(
      database,
      ids.filter((id) => !venue.rowOf.has(id)),
    );
    return inSteps(grownSteps(venue, [...fresh.values()]));
  }

  async function inSteps(steps: Generator<undefined, Venue>, onStep?: (nth: number) => void): Promise<Venue> {
    for (let nth = 1; ; nth++) {
      const { done, value } = steps.next();
      if (done) return value;
      onStep?.(nth);
      await breathe();
    }
  }

  async function labelsIn(venueId: string): Promise<Labels> {
    const [annotations, seen, suggested] = await Promise.all([
      annotationsIn(database, venueId),
      seenIn(database, venueId),
      suggestedIn(database, venueId),
    ]);
    return labelsOf({ annotations, seen, suggested });
  }

  async function suggest({ venueId, shown }: SuggestAsk): Promise<Suggestions> {
    const [venue, labels, share] = [await venueOf(venueId), await labelsIn(venueId), await chanceShare(database)];
    const explore = exploreOf(share, perPage);
    const chosen = choosePage(venue, labels, { perPage, explore, shown });
    const texts = await papersById(
      database,
      chosen.map(({ id }) => id),
    );
    const there = chosen.filter(({ id }) => texts.has(id));
    const textOf = (id: PaperId) => texts.get(id) as Paper; // only of those that are there
    const suggestions = explain(venue, labels, { chosen: there, textOf });
    const liked = await papersById(
      database,
      suggestions.flatMap(({ reason }) => (reason.kind === 'paper' ? [reason.because] : [])),
    );
    const positives = labels.positives.filter(({ id }) => venue.rowOf.has(id)).length;
    return {
      papers: suggestions.map(({ id, kind, reason }) => {
        const because = reason.kind === 'paper' ? liked.get(reason.because)?.title : undefined;
        const sharedAuthors = reason.kind === 'paper' ? reason.authors : [];
        return {
          paper: textOf(id),
          kind,
          words: reason.words,
          sharedAuthors,
          ...(because !== undefined && { because }),
        };
      }),
      known: venue.rowOf.size,
      seen: positives + labels.passed.filter((id) => venue.rowOf.has(id)).length,
      liked: positives,
      explore,
      more: positives < 3 ? 0 : Math.max(0, chosen.filter(({ pick }) => pick.kind === 'explore').length - explore),
    };
  }

  async function rank(venueId: string): Promise<PaperId[]> {
    const labels = await labelsIn(venueId);
    return labels.positives.length === 0 ? [] : bestFirst(await venueOf(venueId), labels);
  }

  async function map(venueId: string): Promise<VenueArea[]> {
    const [venue, labels] = [await venueOf(venueId), await labelsIn(venueId)];
    const curious = new Set(labels.positives.map(({ id }) => id));
    const seen = new Set(labels.passed);
    const areas = papersByArea(venue);
    const texts = await papersById(
      database,
      areas.flatMap(({ ids }) => typicalOf(ids)),
    );
    return areas.map((area) => ({
      words: nameArea(venue, area, (id) => texts.get(id)),
      papers: area.ids.map((id) => ({ id, state: curious.has(id) ? 'curious' : seen.has(id) ? 'seen' : 'unseen' })),
    }));
  }

  return {
    /** Ten papers, or as many as there are. */
    suggest: (ask: SuggestAsk) => inTurn(() => suggest(ask)),
    /** What is not seen or judged, best first; empty where nothing was found curious yet. */
    rank: (venueId: string) => inTurn(() => rank(venueId)),
    /** The largest area first. */
    map: (venueId: string) => inTurn(() => map(venueId)),
  };
}

/** What was kept by this format; anything else is made anew. */
function asIndex(row: unknown): Index | undefined {
  const { format: its, ...index } = (row ?? {}) as Omit<Index, 'count'> & { format?: number };
  return its === format && index.venue?.rowOf instanceof Map ? { ...index, count: index.stamp.count } : undefined;
}
