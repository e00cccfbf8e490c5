/**
 * The venue that a page's address names: "https://openreview.net/group?id=ICML.cc/2024/Conference#tab-accept-oral" → "ICML.cc/2024/Conference".
 * The address can lag behind what the page shows, so this says whose cards these are only where there are venue cards.
 */
export function venueIdFromUrl(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (url.origin !== 'https://openreview.net' || url.pathname !== '/group') return undefined;
  return url.searchParams.get('id') || undefined;
}

/** Whether the address is one of openreview.net at all. */
export const isOpenReviewUrl = (href: string): boolean =>
  URL.canParse(href) && new URL(href).origin === 'https://openreview.net';
