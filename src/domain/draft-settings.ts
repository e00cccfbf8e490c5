import { asArray, asObject, asText } from './parse';
import { tagKey } from './tags';

export const formatIds = ['jekyll', 'markdown'] as const;
export type FormatId = (typeof formatIds)[number];

/** What a section takes its papers by: a tag that the reader turned into a section, or a track. */
export type SectionSource = { kind: 'tag' | 'track'; name: string };

/** How the reader wants the draft of one venue. */
export type DraftSettings = {
  venueId: string;
  format: FormatId;
  /** The order the reader gave; a track that is not listed follows, a tag that is not listed is no section. */
  sections: SectionSource[];
};

export const defaultDraftSettings = (venueId: string): DraftSettings => ({ venueId, format: 'jekyll', sections: [] });

/** Two sources are one where kind and name (a tag's without case) agree. */
export const sourceKey = ({ kind, name }: SectionSource): string => `${kind}:${kind === 'tag' ? tagKey(name) : name}`;

/** Throws where `value` is not such settings; a format that this version does not know becomes the default. */
export function parseDraftSettings(value: unknown): DraftSettings {
  const settings = asObject(value, 'draft settings');
  return {
    venueId: asText(settings.venueId, 'venueId', 500),
    format: formatIds.find((id) => id === settings.format) ?? 'jekyll',
    sections: asArray(settings.sections, 'sections', 10_000).map(parseSource),
  };
}

function parseSource(value: unknown): SectionSource {
  const source = asObject(value, 'section');
  if (source.kind !== 'tag' && source.kind !== 'track') throw new TypeError('section.kind is neither tag nor track');
  return { kind: source.kind, name: asText(source.name, 'section.name', 1_000) };
}
