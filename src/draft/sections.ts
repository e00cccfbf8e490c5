import { type Annotation, isEmptyAnnotation } from '../domain/annotation';
import { type SectionSource, sourceKey } from '../domain/draft-settings';
import type { Paper } from '../domain/paper';
import { inListedOrder } from '../domain/section-order';
import { tagKey } from '../domain/tags';
import { cleanLine } from './clean-text';

export type AnnotatedPaper = { paper: Paper; annotation: Annotation };

/** A heading and what goes under it. Without a source: papers whose track is not known. */
export type Section = { source?: SectionSource; heading: string; items: AnnotatedPaper[] };

/**
 * The annotated papers under their headings, in the order in which they were annotated; no section is empty. A listed tag takes a paper from its track,
 * the first listed tag from the others. Sections come as listed; where no track is listed the tracks come first, oral before poster.
 */
export function sectionsOf(
  items: readonly AnnotatedPaper[],
  settings: readonly SectionSource[],
  untracked: string,
): Section[] {
  const listed = [...new Map([...settings].reverse().map((source) => [sourceKey(source), source])).values()].reverse();
  const tags = listed.filter(({ kind }) => kind === 'tag');
  const sections = new Map<string, Section>(tags.map((source) => [sourceKey(source), asSection(source)]));
  for (const entry of items) {
    if (isEmptyAnnotation(entry.annotation)) continue;
    const source = sourceOf(entry, tags);
    const key = source ? sourceKey(source) : '';
    const section = sections.get(key) ?? (source ? asSection(source) : { heading: cleanLine(untracked), items: [] });
    section.items.push(entry);
    sections.set(key, section);
  }
  const filled = [...sections.values()].filter((section) => section.items.length > 0);
  for (const section of filled) section.items.sort(byTime);
  return inOrder(filled, listed);
}

const asSection = (source: SectionSource): Section => ({ source, heading: cleanLine(source.name), items: [] });

function sourceOf({ paper, annotation }: AnnotatedPaper, tags: readonly SectionSource[]): SectionSource | undefined {
  const own = new Set(annotation.tags.map(tagKey));
  const tag = tags.find(({ name }) => own.has(tagKey(name)));
  if (tag) return tag;
  const track = cleanLine(paper.track ?? '');
  return track === '' ? undefined : { kind: 'track', name: track };
}

const byTime = (a: AnnotatedPaper, b: AnnotatedPaper): number =>
  a.annotation.createdAt - b.annotation.createdAt || compare(a.paper.id, b.paper.id);

function inOrder(sections: readonly Section[], listed: readonly SectionSource[]): Section[] {
  const tracks = sections.filter(({ source }) => source?.kind === 'track').sort(byTrack);
  const others = sections.filter(({ source }) => source?.kind !== 'track');
  const hasTrack = listed.some(({ kind }) => kind === 'track');
  const first = hasTrack ? [] : tracks.flatMap(({ source }) => source ?? []);
  return inListedOrder([...tracks, ...others], [...first, ...listed]);
}

const trackRanks = ['oral', 'spotlight', 'notable', 'poster'];

/** "oral", "spotlight", "notable top 5%", "notable top 25%", "poster", then by the alphabet. */
function byTrack(a: Section, b: Section): number {
  const rankOf = ({ heading }: Section) => trackRanks.findIndex((rank) => heading.startsWith(rank)) >>> 0; // -1 is last
  const sortKey = ({ heading }: Section) => heading.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
  return rankOf(a) - rankOf(b) || compare(sortKey(a), sortKey(b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
