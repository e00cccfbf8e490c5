import type { Annotation } from '../domain/annotation';
import { type DraftSection, type SectionSource, sourceKey } from '../domain/draft-settings';
import type { Paper } from '../domain/paper';
import { inListedOrder } from '../domain/section-order';
import { tagKey } from '../domain/tags';
import { hasWords } from '../domain/verdict';
import { cleanLine } from './clean-text';

export type AnnotatedPaper = { paper: Paper; annotation: Annotation };

/**
 * A heading and what goes under it, with what the author gave the section. Without a source: papers whose track is not known, or papers with
 * neither where others are listed. An empty heading is none.
 */
export type Section = Omit<Partial<DraftSection>, 'heading'> & { heading: string; items: AnnotatedPaper[] };

/**
 * The annotated papers under their headings; a section without papers is left out, but for one with words of the author's. A listed tag takes a paper from its track, the first listed tag from the others;
 * a listed "rest" takes what no other listed section takes. Sections come as listed; where no track is listed the tracks come first, oral before
 * poster.
 */
export function sectionsOf(
  items: readonly AnnotatedPaper[],
  settings: readonly DraftSection[],
  untracked: string,
): Section[] {
  const listed = [...new Map([...settings].reverse().map((own) => [sourceKey(own.source), own])).values()].reverse();
  const own = new Map(listed.map((section) => [sourceKey(section.source), section]));
  const worded = listed.filter(({ above = '', below = '' }) => (above + below).trim() !== '');
  const sections = new Map(worded.map((section) => [sourceKey(section.source), asSection(section, untracked)]));
  for (const entry of items) {
    if (!hasWords(entry.annotation)) continue;
    const source = sourceOf(entry, listed);
    const key = source ? sourceKey(source) : '';
    const section = sections.get(key) ?? asSection(source && (own.get(key) ?? { source }), untracked);
    section.items.push(entry);
    sections.set(key, section);
  }
  for (const section of sections.values()) section.items = inPaperOrder(section);
  return inOrder([...sections.values()], listed);
}

function asSection(own: DraftSection | undefined, untracked: string): Section {
  const name = !own || own.source.kind === 'rest' ? untracked : own.source.name;
  return { ...own, heading: cleanLine(own?.heading ?? name), items: [] };
}

function sourceOf({ paper, annotation }: AnnotatedPaper, listed: readonly DraftSection[]): SectionSource | undefined {
  const own = new Set(annotation.tags.map(tagKey));
  const tag = listed.find(({ source }) => source.kind === 'tag' && own.has(tagKey(source.name)));
  if (tag) return tag.source;
  const track = cleanLine(paper.track ?? '');
  const rest = listed.find(({ source }) => source.kind === 'rest')?.source;
  if (track === '') return rest;
  const isListed = listed.some(({ source }) => source.kind === 'track' && cleanLine(source.name) === track);
  return rest && !isListed ? rest : { kind: 'track', name: track };
}

/** First as the author ordered them, then as they were annotated. */
function inPaperOrder({ items, papers = [] }: Section): AnnotatedPaper[] {
  const ranks = new Map([...papers].reverse().map((id, i) => [id, -1 - i]));
  const rankOf = ({ paper }: AnnotatedPaper) => ranks.get(paper.id) ?? 0;
  return [...items].sort((a, b) => rankOf(a) - rankOf(b) || byTime(a, b));
}

const byTime = (a: AnnotatedPaper, b: AnnotatedPaper): number =>
  a.annotation.createdAt - b.annotation.createdAt || compare(a.paper.id, b.paper.id);

function inOrder(sections: readonly Section[], listed: readonly DraftSection[]): Section[] {
  const tracks = sections.filter(({ source }) => source?.kind === 'track').sort(byTrack);
  const others = sections.filter(({ source }) => source?.kind !== 'track');
  const hasTrack = listed.some(({ source }) => source.kind === 'track');
  const first = hasTrack ? [] : tracks.flatMap(({ source }) => (source ? { source } : []));
  return inListedOrder([...tracks, ...others], [...first, ...listed]);
}

const trackRanks = ['oral', 'spotlight', 'notable', 'poster'];

/** "oral", "spotlight", "notable top 5%", "notable top 25%", "poster", then by the alphabet. */
function byTrack(a: Section, b: Section): number {
  const nameOf = ({ source }: Section) => (source?.kind === 'track' ? source.name : '');
  const rankOf = (section: Section) => trackRanks.findIndex((rank) => nameOf(section).startsWith(rank)) >>> 0; // -1 is last
  const sortKey = (section: Section) => nameOf(section).replace(/\d+/g, (digits) => digits.padStart(8, '0'));
  return rankOf(a) - rankOf(b) || compare(sortKey(a), sortKey(b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
