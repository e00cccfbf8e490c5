import type { SectionSource } from '../domain/draft-settings';
import { normalTag } from '../domain/tags';
import type { PostSection } from './post-shape';
import type { KnownPapers } from './read-post';

export type SectionName = { source: SectionSource; tag?: string; track?: string };

const usualTracks = /^(?:oral|spotlight|poster|notable(?: .*)?)$/;

/**
 * What each heading takes its papers by: a track where it is called like one and no paper under it is known to be in another, else a tag. Of two headings of one
 * name the second takes them by another tag.
 */
export function sectionNames(sections: readonly PostSection[], known: KnownPapers): SectionName[] {
  const taken = new Set<string>();
  return sections.map(({ heading, items }) => {
    const name = heading?.text ?? '';
    if (name === '' && !taken.has('')) {
      taken.add('');
      return { source: { kind: 'rest' } };
    }
    const tracks = items.map(({ id }) => known.get(id)?.track);
    const isTrack =
      tracks.every((track) => track === undefined || track === name) &&
      (usualTracks.test(name) || tracks.some((track) => track === name));
    if (isTrack && !taken.has(name.toLowerCase())) {
      taken.add(name.toLowerCase());
      return { source: { kind: 'track', name }, track: name };
    }
    const tag = freeName(normalTag(name) || 'post', taken);
    return { source: { kind: 'tag', name: tag }, tag };
  });
}

function freeName(name: string, taken: Set<string>): string {
  for (let i = 1; ; i += 1) {
    const free = i === 1 ? name : `${name} ${i}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}
