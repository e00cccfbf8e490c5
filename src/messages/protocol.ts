import { type Annotation, longestNote, parseTags } from '../domain/annotation';
import type { FailureCode } from '../domain/failure';
import type { NoteNode } from '../domain/note-tree';
import { isPaperId, type PaperId, parseSeenPaper, type SeenPaper } from '../domain/paper';
import { asArray, asCount, asObject, asText, asTime, optional } from '../domain/parse';
import { isSuggestionKind, type SuggestionKind, type Suggestions } from '../domain/recommendation';
import type { VenueLoad } from '../domain/venue-load';
import { parseVenuePage, type VenuePage, type VenueProgress } from '../domain/venue-progress';
import { parseVerdictChange, type Verdict, type VerdictChange } from '../domain/verdict';

/** An annotation with its note as it is to be shown, which takes a Markdown parser that the page should not have to load. */
export type ShownAnnotation = { annotation: Annotation; tree: NoteNode[] };

/**
 * What the notebook held at a moment of the background's clock (milliseconds since 1970). Answers and news overtake each other, so each says when it
 * was true: a read is as old as its beginning, a write as its commit.
 */
type At = { at: number };

/** Every request that a content script makes of the background, and what comes back. Plain JSON: Chrome's channel carries no more. */
export type Requests = {
  /** These cards are there: which are annotated, which were looked at before? What they show enriches what is known of the papers. */
  seePapers: { ask: { papers: SeenPaper[] }; answer: { annotations: ShownAnnotation[]; seen: PaperId[] } & At };
  /** What the coming cards of this venue are likely to need: annotations, verdicts alone, what was seen, how far the reader is. */
  openVenue: {
    ask: { venueId: string };
    answer: {
      annotations: ShownAnnotation[];
      bare: Record<Verdict, PaperId[]>;
      seen: PaperId[];
      progress: VenueProgress;
    } & At;
  };
  /** What the reader looked at since the last time, in one message for all. */
  keepSightings: { ask: Sightings; answer: Record<never, never> };
  /** Answers once it is on disk; null where nothing is left of the annotation. */
  saveAnnotation: { ask: AnnotationEdit; answer: { saved: ShownAnnotation | null } & At };
  /** All tags in use, the most used first. */
  listTags: { ask: Record<never, never>; answer: { tags: string[] } };
  /** Papers of this venue that the reader may want to look at, with the reasons; none of those that are shown already. */
  suggest: { ask: { venueId: string; shown: PaperId[] }; answer: Suggestions };
  /** These are shown as suggestions now; or the reader asked for others in their place. */
  keepSuggested: { ask: { venueId: string; shown: Shown[]; left: PaperId[] }; answer: Record<never, never> };
  /** What is neither seen nor judged of this venue, best first; empty where nothing is liked yet. */
  rankPapers: { ask: { venueId: string }; answer: { ids: PaperId[] } };
  /** How far the loading of a venue's list is, begins it, ends it, or takes what came and says what to ask for next. */
  loadList: { ask: { venueId: string; total: number; step: LoadStep }; answer: LoadAnswer };
  /** What a text is sealed with that has to wait in the page's storage. The page cannot ask. */
  rescueKey: { ask: Record<never, never>; answer: { key: JsonWebKey } };
};

type Shown = { id: PaperId; kind: SuggestionKind };

/** `by`: a name of the page that asks. `after`: of the request that was answered, as the query said. */
export type LoadStep =
  | { kind: 'look' }
  | { kind: 'start'; by: string }
  | { kind: 'stop'; by: string }
  | { kind: 'answer'; by: string; after: string; status: number; text: string };

/** `query`: what is to be asked for next, after a pause of so many milliseconds; absent where nothing is. */
export type LoadAnswer = { load: VenueLoad | null; known: number; query?: string; after?: string; pause?: number };

export type AnnotationEdit = {
  /** Whoever tells the same edit again names it the same: it is made once. */
  id?: string;
  /** The page goes, and may leave the edit to the next one to tell again, days later. */
  isParting?: boolean;
  seen: SeenPaper;
  note: string;
  /** The note as this editor last knew it to be stored. */
  base: string;
  addedTags: string[];
  removedTags: string[];
  verdict?: VerdictChange;
  /** An earlier version is taken back; what it replaces becomes one. */
  isTakenBack?: boolean;
};

export type Sightings = {
  /** Papers that were looked at: in which tab of their venue, if in one, and when. */
  seen: { paper: SeenPaper; tab?: string; at: number }[];
  /** What a venue's page says of itself; absent on other pages. */
  page?: VenuePage;
  /** How many papers of the page have a note or a tag. */
  noted: number;
};

export type RequestName = keyof Requests;
export type Ask<N extends RequestName> = Requests[N]['ask'];
export type Answer<N extends RequestName> = Requests[N]['answer'];

export type Reply<N extends RequestName> =
  | { ok: true; value: Answer<N> }
  | { ok: false; code: FailureCode; message: string };

export type RequestMessage = { [N in RequestName]: { kininaru: N; ask: Ask<N> } }[RequestName];

const parsers: { [N in RequestName]: (ask: Record<string, unknown>) => Ask<N> } = {
  seePapers: ({ papers }) => ({ papers: asArray(papers, 'papers', 5_000).map(parseSeenPaper) }),
  openVenue: ({ venueId }) => ({ venueId: asText(venueId, 'venueId', 500) }),
  keepSightings: ({ seen, page, noted }) => ({
    seen: asArray(seen, 'seen', 5_000).map(parseSighting),
    ...optional('page', page, parseVenuePage),
    noted: asCount(noted, 'noted'),
  }),
  saveAnnotation: ({ id, isParting, seen, note, base, addedTags, removedTags, verdict, isTakenBack }) => ({
    ...optional('id', id, (name, key) => asText(name, key, 100)),
    ...(isParting === true && { isParting }),
    seen: parseSeenPaper(seen),
    note: asText(note, 'note', longestNote),
    base: asText(base, 'base', longestNote),
    addedTags: parseTags(addedTags),
    removedTags: parseTags(removedTags),
    ...optional('verdict', verdict, parseVerdictChange),
    ...(isTakenBack === true && { isTakenBack }),
  }),
  listTags: () => ({}),
  suggest: ({ venueId, shown }) => ({
    venueId: asText(venueId, 'venueId', 500),
    shown: asArray(shown, 'shown', 5_000).map(asPaperId),
  }),
  keepSuggested: ({ venueId, shown, left }) => ({
    venueId: asText(venueId, 'venueId', 500),
    shown: asArray(shown, 'shown', 5_000).map(parseShown),
    left: asArray(left, 'left', 5_000).map(asPaperId),
  }),
  rankPapers: ({ venueId }) => ({ venueId: asText(venueId, 'venueId', 500) }),
  loadList: ({ venueId, total, step }) => ({
    venueId: asText(venueId, 'venueId', 500),
    total: asCount(total, 'total'),
    step: parseLoadStep(step),
  }),
  rescueKey: () => ({}),
};

function parseSighting(value: unknown): Sightings['seen'][number] {
  const { paper, tab, at } = asObject(value, 'sighting');
  return {
    paper: parseSeenPaper(paper),
    ...optional('tab', tab, (id, name) => asText(id, name, 200)),
    at: asTime(at, 'at'),
  };
}

function asPaperId(value: unknown): PaperId {
  if (!isPaperId(value)) throw new TypeError('a paper id is none');
  return value;
}

function parseShown(value: unknown): Shown {
  const { id, kind } = asObject(value, 'suggestion');
  if (!isSuggestionKind(kind)) throw new TypeError('suggestion.kind is none');
  return { id: asPaperId(id), kind };
}

/** A thousand papers of a list are some megabytes. */
const longestList = 50_000_000;

function parseLoadStep(value: unknown): LoadStep {
  const { kind, by, after, status, text } = asObject(value, 'step');
  if (kind === 'look') return { kind };
  if (kind === 'start' || kind === 'stop') return { kind, by: asText(by, 'step.by', 100) };
  if (kind !== 'answer') throw new TypeError('step.kind is none');
  return {
    kind,
    by: asText(by, 'step.by', 100),
    after: asText(after, 'step.after', 100),
    status: asCount(status, 'step.status'),
    text: asText(text, 'step.text', longestList),
  };
}

const isRequestName = (value: unknown): value is RequestName =>
  typeof value === 'string' && Object.hasOwn(parsers, value);

/** Whether a message is meant for us at all; what is in it is still unknown. */
export const isAddressedToUs = (message: unknown): message is { kininaru: unknown } =>
  typeof message === 'object' && message !== null && 'kininaru' in message;

/** Throws a TypeError that says what is wrong with the message. */
export function parseRequest(message: unknown): RequestMessage {
  const { kininaru: name, ask } = asObject(message, 'message');
  if (!isRequestName(name)) throw new TypeError('there is no such request');
  return { kininaru: name, ask: parsers[name](asObject(ask, name)) } as RequestMessage;
}
