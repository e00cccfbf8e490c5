import type { DraftSettings } from '../domain/draft-settings';
import { enrichPaper, type Paper, type PaperId, saysAsMuch } from '../domain/paper';
import type { TagColours } from '../domain/tag-colour';
import { withoutTags } from '../domain/tags';
import { otherVenue } from '../domain/venue';
import { enrichVenuePage, type VenuePage } from '../domain/venue-progress';
import { createBreath } from './breath';
import type { AnnotationRow, RemovedRow, Sighting } from './database';
import { versionsByPaper, type WholeNotebook } from './here';
import type { AsideRow, Incoming, LeftRow, NewVersion } from './incoming';
import { type Here, type MergedIn, mergeIncoming, type Outcome } from './merge-incoming';
import { mergeTemplates } from './merge-templates';
import { asidePrefix } from './rows';
import { areSameVersions, isSameEdit, isSameRemoval } from './same-edit';
import type { NamedTemplate } from './templates';

/** Of the annotations of a file what becomes of how many; of the rest how many are added. */
export type RestoreCounts = Record<Outcome, number> & {
  versions: number;
  removed: number;
  drafts: number;
  templates: number;
  colours: number;
  /** Papers that were looked at. */
  seen: number;
  aside: number;
};

/** What is to be written, table by table. */
export type Writes = {
  annotations: AnnotationRow[];
  papers: Paper[];
  versions: NewVersion[];
  removed: RemovedRow[];
  /** Papers that are removed no longer. */
  notRemoved: PaperId[];
  drafts: DraftSettings[];
  templates: NamedTemplate[];
  /** All of them, where there are new ones. */
  tagColours?: TagColours;
  sightings: Sighting[];
  venues: VenuePage[];
  aside: AsideRow[];
};

/** What came of each annotation of a file, and what was here then. */
export type Remembered = Map<PaperId, { here: Here; merged: MergedIn }>;

export type MergedNotebook = { writes: Writes; counts: RestoreCounts; unreadable: LeftRow[] };

/**
 * The notebook with what a file brings. Nothing of what is here goes: settings of a draft stay, a paper that lives here is not removed by a file. Gives way to
 * whatever else the page has to do, so that it goes on answering: ten thousand annotations that differ take ten seconds. What is `remembered` of the
 * same file is taken where nothing was written here since.
 */
export async function mergeNotebook(
  here: WholeNotebook,
  incoming: Incoming,
  remembered: Remembered = new Map(),
): Promise<MergedNotebook> {
  const merged = await mergeAnnotations(here, incoming, remembered);
  const annotated = merged.rows.map(({ paperId }) => paperId);
  const live = new Set([...here.annotations.keys(), ...here.spoilt.keys(), ...annotated]);
  const coloured = new Set(here.tagColours.map(([tag]) => tag));
  const colours = [...new Map(incoming.tagColours)].filter(([tag]) => !coloured.has(tag));
  const writes: Writes = {
    annotations: merged.rows,
    ...mergePapers(here, incoming),
    versions: [
      ...incoming.versions.filter((version) => !isKept(here.versions.get(version.paperId), version)),
      ...merged.versions,
    ],
    removed: incoming.removed.filter(({ paperId }) => !live.has(paperId) && !here.removed.has(paperId)),
    notRemoved: annotated.filter((id) => here.removed.has(id)),
    drafts: incoming.drafts.filter(({ venueId }) => !here.drafts.has(venueId)),
    templates: mergeTemplates(here, incoming),
    ...(colours.length > 0 && { tagColours: [...here.tagColours, ...colours] }),
    sightings: incoming.sightings.flatMap((seen) => mergeSighting(here.sightings.get(seen.paperId), seen)),
    venues: incoming.venues.flatMap((page) => mergeVenue(here.venues.get(page.venueId), page)),
  };
  const { versions, removed, drafts, templates, sightings, aside } = writes;
  return {
    writes,
    unreadable: merged.unreadable,
    counts: {
      ...merged.outcomes,
      versions: versions.length,
      removed: removed.length,
      drafts: drafts.length,
      templates: templates.length,
      colours: colours.length,
      seen: sightings.length,
      aside: aside.length,
    },
  };
}

async function mergeAnnotations(here: WholeNotebook, incoming: Incoming, remembered: Remembered) {
  const rows: AnnotationRow[] = [];
  const versions: NewVersion[] = [];
  const unreadable: LeftRow[] = [];
  const outcomes: Record<Outcome, number> = { new: 0, back: 0, merged: 0, identical: 0 };
  const arriving = versionsByPaper(incoming.versions);
  const titles = new Map(incoming.papers.map(({ id, title }) => [id, title]));
  const breathe = createBreath();
  for (const theirs of incoming.annotations) {
    await breathe();
    const id = theirs.paperId;
    const reason = here.spoilt.get(id);
    if (reason !== undefined) {
      unreadable.push({ list: 'here', name: titles.get(id) || id, reason });
      continue;
    }
    const known = [...(here.versions.get(id) ?? []), ...(arriving.get(id) ?? [])];
    const now = { stored: here.annotations.get(id), removed: here.removed.get(id), versions: known };
    const before = remembered.get(id);
    const merged = before && isAsBefore(before.here, now) ? before.merged : mergeIncoming(now, theirs);
    remembered.set(id, { here: now, merged });
    outcomes[merged.outcome] += 1;
    if (merged.row) rows.push(merged.row);
    versions.push(...merged.versions);
  }
  return { rows, versions, unreadable, outcomes };
}

const isAsBefore = (before: Here, now: Here): boolean =>
  isSameEdit(before.stored, now.stored) &&
  isSameRemoval(before.removed, now.removed) &&
  areSameVersions(before.versions, now.versions);

/** Papers of which the file knows more. One whose row here cannot be read gives way, and is set aside as it is. */
function mergePapers(here: WholeNotebook, incoming: Incoming): { papers: Paper[]; aside: AsideRow[] } {
  const papers = incoming.papers.flatMap((paper) => {
    const known = here.papers.get(paper.id);
    const both = known ? enrich(known, paper) : { ...paper, venueId: paper.venueId ?? otherVenue };
    return known && saysAsMuch(known, both) ? [] : [both];
  });
  const spoilt = papers.flatMap(({ id }) => {
    const row = here.spoiltPapers.get(id);
    return row === undefined ? [] : [{ key: `${asidePrefix}papers:${id}:${crypto.randomUUID()}`, row }];
  });
  return { papers, aside: [...incoming.aside.filter(({ key }) => !here.asideKeys.has(key)), ...spoilt] };
}

/** The one seen later counts as the later sighting, wherever it is. */
const enrich = (known: Paper, other: Paper): Paper => {
  const both = other.seenAt > known.seenAt ? enrichPaper(known, other) : enrichPaper(other, known);
  return { ...both, venueId: both.venueId || known.venueId || other.venueId || otherVenue };
};

/** Nothing where the file tells nothing new. */
function mergeSighting(here: Sighting | undefined, theirs: Sighting): Sighting[] {
  if (!here) return [theirs];
  const tabs = [...new Set([...here.tabs, ...theirs.tabs])];
  const at = Math.min(here.at, theirs.at);
  const venueId = here.venueId || theirs.venueId;
  const isNews = tabs.length > here.tabs.length || at < here.at || venueId !== here.venueId;
  return isNews ? [{ ...here, venueId, tabs, at }] : [];
}

/** What the page said here counts as said later. */
function mergeVenue(here: VenuePage | undefined, theirs: VenuePage): VenuePage[] {
  const both = here ? enrichVenuePage(theirs, here) : theirs;
  return JSON.stringify(both) === JSON.stringify(here) ? [] : [both];
}

const isKept = (kept: readonly NewVersion[] | undefined, { note, tags, at }: NewVersion): boolean =>
  kept?.some((each) => each.note === note && each.at === at && withoutTags(tags, each.tags).length === 0) ?? false;
