import { venueSlug } from '../domain/venue';

const longest = 60;

/** A name for a file or an address: "ICML2024 の気になる論文 (WIP)" → "icml2024-wip". From the venue where the title has next to nothing of ASCII, or there is none. */
export function slugOf(title: string | undefined, venueId: string): string {
  const words = asciiWords(title ?? '');
  return words.replace(/[^a-z]/g, '').length >= 3 ? words : cut(venueSlug(venueId));
}

const asciiWords = (text: string): string =>
  cut(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-'),
  );

const cut = (slug: string): string => slug.slice(0, longest).replace(/^-+|-+$/g, '');
