import { type DraftSection, type SectionSource, sourceKey } from './draft-settings';

/** `listed` is what the reader's settings hold; `shown` is what the reader sees, in order, tracks that nobody listed included. */
export type SectionOrder = { listed: readonly DraftSection[]; shown: readonly SectionSource[] };

const isSameSource = (a: SectionSource, b: SectionSource): boolean => sourceKey(a) === sourceKey(b);

/**
 * What to list once `moved` has changed places with the section shown before (-1) or after (1) it. What is listed but not shown, a tag
 * that no paper has at the moment, keeps its place. At either end nothing changes.
 */
export function moveSource({ listed, shown }: SectionOrder, moved: SectionSource, by: -1 | 1): DraftSection[] {
  const from = shown.findIndex((source) => isSameSource(source, moved));
  const neighbour = shown[from + by];
  if (from < 0 || !neighbour) return [...listed];
  const order = [...shown];
  order[from + by] = moved;
  order[from] = neighbour;
  return refill({ listed, shown }, order);
}

/** What to list once `moved` stands where `target` is shown. */
export function placeSource(
  { listed, shown }: SectionOrder,
  moved: SectionSource,
  target: SectionSource,
): DraftSection[] {
  const to = shown.findIndex((source) => isSameSource(source, target));
  const others = shown.filter((source) => !isSameSource(source, moved));
  if (to < 0 || others.length === shown.length) return [...listed];
  return refill({ listed, shown }, others.toSpliced(to, 0, moved));
}

/** What to list once a section has something of its own: a heading, an order of its papers. The key is left out where the value is undefined. */
export function changeSection(
  { listed, shown }: SectionOrder,
  source: SectionSource,
  change: { [K in 'heading' | 'above' | 'below' | 'papers']?: DraftSection[K] | undefined },
): DraftSection[] {
  return refill({ listed, shown }, shown).map((section) =>
    isSameSource(section.source, source) ? (withoutUndefined({ ...section, ...change }) as DraftSection) : section,
  );
}

const withoutUndefined = (object: object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** Makes a track, or "everything else", the last section. */
export const addSource = (order: SectionOrder, source: SectionSource): DraftSection[] => [
  ...dropSource({ ...order, listed: refill(order, order.shown) }, source),
  { source },
];

/** Takes a section away. A track's papers go to "everything else" where that is listed, else they stay under their track. */
export const dropSource = ({ listed }: SectionOrder, source: SectionSource): DraftSection[] =>
  listed.filter((other) => !isSameSource(other.source, source));

/** Makes a tag the last section, or no section where it is one. */
export function toggleTagSection({ listed, shown }: SectionOrder, tag: string): DraftSection[] {
  const source: SectionSource = { kind: 'tag', name: tag };
  const others = listed.filter((other) => !isSameSource(other.source, source));
  if (others.length < listed.length) return others;
  // The tracks in sight are listed too: what is not listed follows what is, and the new section was to be the last.
  return [...refill({ listed, shown }, shown), { source }];
}

/** The sections in the order that `listed` gives; what is not listed follows as it was, what has no source (untracked papers) comes last. */
export function inListedOrder<S extends { source?: SectionSource }>(
  sections: readonly S[],
  listed: readonly { source: SectionSource }[],
): S[] {
  const ranks = new Map(listed.map(({ source }, rank) => [sourceKey(source), rank]));
  const rankOf = ({ source }: S) => (source ? (ranks.get(sourceKey(source)) ?? listed.length) : listed.length + 1);
  return [...sections].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Puts `order` into the places of what is shown; a listed section takes all that is its own along. */
function refill({ listed, shown }: SectionOrder, order: readonly SectionSource[]): DraftSection[] {
  const isShown = new Set(shown.map(sourceKey));
  const own = new Map(listed.map((section) => [sourceKey(section.source), section]));
  const next = order.values();
  return [...listed, ...shown.filter((source) => !own.has(sourceKey(source))).map((source) => ({ source }))].map(
    (section) => {
      if (!isShown.has(sourceKey(section.source))) return section;
      const source = next.next().value ?? section.source;
      return own.get(sourceKey(source)) ?? { source };
    },
  );
}
