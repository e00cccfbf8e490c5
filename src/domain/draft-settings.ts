import { isPaperId, type PaperId } from './paper';
import { asArray, asObject, asText, optional } from './parse';
import { tagKey } from './tags';

export const formatIds = [
  ...(['jekyll', 'chirpy', 'minimal-mistakes', 'al-folio', 'hugo', 'zenn', 'qiita'] as const),
  ...(['quarto', 'astro', 'obsidian', 'hatena', 'markdown'] as const),
] as const;
export type FormatId = (typeof formatIds)[number];

/** What a section takes its papers by: a tag that the reader turned into a section, a track, or that nothing else takes them. */
export type SectionSource = { kind: 'tag' | 'track'; name: string } | { kind: 'rest' };

/** A section as the author wants it. What is absent is as usual. */
export type DraftSection = {
  source: SectionSource;
  /** The heading's words, else the source's name. Empty: the papers stand without a heading. */
  heading?: string;
  /** How deep the heading is, 1 to 6; 2 where absent. */
  depth?: number;
  /** The author's Markdown under the heading, above the papers; verbatim but for `{{ kininaru.… }}`. */
  above?: string;
  /** The same below the papers: all up to the next section's heading, headings of other things included. */
  below?: string;
  /** These papers first, in this order; the others follow in the order in which they were annotated. */
  papers?: PaperId[];
};

/** What can stand under a paper's link, in this order; see `draft/item-parts.ts`. */
export const itemParts = ['authors', 'pdf', 'tldr', 'tags', 'abstract', 'bibtex', 'note'] as const;
export type ItemPart = (typeof itemParts)[number];

/**
 * How a post that was read words its papers: each item without its bullet and indentation. It stands as long as the format, what is shown and the paper's note are
 * as they were then.
 */
export type PostWording = {
  format: FormatId;
  shows: ItemPart[];
  items: { id: PaperId; note: string; text: string }[];
};

/** How an author wants posts to be, whatever the venue. An absent text is the format's usual one, an empty text is none. */
export type DraftTemplate = {
  format: FormatId;
  /** The post's title: plain text, with `{{ kininaru.… }}`. */
  title?: string;
  /** The file's name, as of a post that is out there already; another format makes its own again. */
  fileName?: string;
  /** YAML without the lines "---", kept as typed; the format adds the keys it requires where they are missing. */
  frontMatter?: string;
  /** The author's Markdown above the first section; verbatim but for `{{ kininaru.… }}`. */
  opening?: string;
  /** The order the author gave. While "rest" is not listed, a track that is not listed follows; a tag that is not listed is no section. */
  sections: DraftSection[];
  /** The same as the opening, below the last section. */
  closing?: string;
  /** What each paper shows under its link. */
  shows: ItemPart[];
  /** Of a post that was read. */
  wording?: PostWording;
};

/** How the reader wants the draft of one venue. */
export type DraftSettings = DraftTemplate & { venueId: string };

export const defaultDraftSettings = (venueId: string): DraftSettings => ({
  venueId,
  format: 'jekyll',
  sections: [],
  shows: ['note'],
});

/** Of a draft, what is not of one venue or post alone. */
export function asTemplate({
  venueId: _venue,
  fileName: _file,
  wording: _items,
  sections,
  ...rest
}: DraftSettings): DraftTemplate {
  return { ...rest, sections: sections.map(({ papers: _papers, ...section }) => section) };
}

/** Two sources are one where kind and name (a tag's without case) agree. */
export function sourceKey(source: SectionSource): string {
  if (source.kind === 'rest') return 'rest';
  return `${source.kind}:${source.kind === 'tag' ? tagKey(source.name) : source.name}`;
}

/**
 * Throws where `value` is not such settings, those of earlier versions included; a format or an item's part that this version does not know is
 * left out.
 */
export function parseDraftSettings(value: unknown): DraftSettings {
  const { venueId } = asObject(value, 'draft settings');
  return { venueId: asText(venueId, 'venueId', 500), ...parseDraftTemplate(value) };
}

/** The same without a venue. */
export function parseDraftTemplate(value: unknown): DraftTemplate {
  const template = asObject(value, 'draft template');
  const { shows = ['note'] } = template;
  const shown = new Set(asArray(shows, 'shows', 100));
  return {
    format: formatIds.find((id) => id === template.format) ?? 'jekyll',
    ...optional('title', template.title, asLine),
    ...optional('fileName', template.fileName, asLine),
    ...optional('frontMatter', template.frontMatter, asProse),
    ...optional('opening', template.opening, asProse),
    sections: asArray(template.sections, 'sections', 10_000).map(parseSection),
    ...optional('closing', template.closing, asProse),
    shows: itemParts.filter((part) => shown.has(part)),
    ...optional('wording', template.wording, parseWording),
  };
}

function parseWording(value: unknown): PostWording {
  const { format, shows, items } = asObject(value, 'wording');
  const shown = new Set(asArray(shows, 'wording.shows', 100));
  return {
    format: formatIds.find((id) => id === format) ?? 'jekyll',
    shows: itemParts.filter((part) => shown.has(part)),
    items: asArray(items, 'wording.items', 100_000).map((item) => {
      const { id, note, text } = asObject(item, 'wording.item');
      return { id: asPaperId(id), note: asProse(note, 'wording.note'), text: asProse(text, 'wording.text') };
    }),
  };
}

const asLine = (value: unknown, name: string): string => asText(value, name, 2_000);
const asProse = (value: unknown, name: string): string => asText(value, name, 1_000_000);

/** A section of the first version was its source alone. */
function parseSection(value: unknown): DraftSection {
  const section = asObject(value, 'section');
  return {
    source: parseSource(section.source ?? section),
    ...optional('heading', section.heading, asLine),
    ...optional('depth', section.depth, asDepth),
    ...optional('above', section.above, asProse),
    ...optional('below', section.below, asProse),
    ...optional('papers', section.papers, (ids, name) => asArray(ids, name, 100_000).map(asPaperId)),
  };
}

function parseSource(value: unknown): SectionSource {
  const { kind, name } = asObject(value, 'section.source');
  if (kind === 'rest') return { kind };
  if (kind !== 'tag' && kind !== 'track') throw new TypeError('section.kind is neither tag nor track nor rest');
  return { kind, name: asText(name, 'section.name', 1_000) };
}

function asDepth(value: unknown, name: string): number {
  const depth = [1, 2, 3, 4, 5, 6].find((known) => known === value);
  if (!depth) throw new TypeError(`${name} is not a heading's depth`);
  return depth;
}

function asPaperId(value: unknown): PaperId {
  if (!isPaperId(value)) throw new TypeError('section.papers has what is not a paper id');
  return value;
}
