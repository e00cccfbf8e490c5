/** Stands for the venue of papers whose venue no page has told yet. */
export const otherVenue = '';

/** The address of a venue's page. */
export const venueUrl = (venueId: string): string => `https://openreview.net/group?id=${venueId}`;

/**
 * A venue's short name, from its group id: "ICML.cc/2024/Conference" → "ICML 2024", "robot-learning.org/CoRL/2023/Conference" → "CoRL 2023",
 * "ICML.cc/2024/Workshop/AI4Science" → "ICML 2024 Workshop AI4Science", "TMLR" → "TMLR".
 */
export function venueName(venueId: string): string {
  const [host = '', ...rest] = venueId.split('/');
  const named = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && rest.length > 0 && !/^\d{4}$/.test(rest[0] ?? ''); // "robot-learning.org", then "CoRL"
  const parts = named ? rest : [host.replace(/\.[a-z.]+$/i, ''), ...rest]; // "ICML.cc" → "ICML"
  return parts
    .filter((part) => part !== 'Conference' && part !== '')
    .join(' ')
    .replaceAll('_', ' ');
}

/** Lower case letters and digits, for file names: "ICML.cc/2024/Conference" → "icml2024". */
export function venueSlug(venueId: string): string {
  const words = venueName(venueId).normalize('NFKD').toLowerCase();
  return words.replace(/[^a-z0-9]+/g, '') || 'papers';
}

/**
 * The track in a venue's wording: "ICML 2024 Oral" → "oral", "NeurIPS 2023 spotlight" → "spotlight", "ICLR 2023 notable top 5%" → "notable top 5%",
 * "Submitted to ICML 2024" → "submitted". Undefined where the wording has no more than the venue ("TMLR", "CoRR 2019").
 */
export function trackOf(venueText: string): string | undefined {
  const text = venueText.replace(/\s+/g, ' ').trim().toLowerCase();
  const submitted = /^(.+?) to .+ \d{4}\b/.exec(text); // "submitted to icml 2024"
  if (submitted) return submitted[1];
  const track = /\b\d{4}\b(?: conference)?[ :,-]*(.+)$/.exec(text); // "icml 2024 oral"
  return track?.[1];
}
