import { asArray, asCount, asObject, asText } from '../domain/parse';

export const askCountsEvent = 'kininaru:ask-counts';
export const tellCountsEvent = 'kininaru:tell-counts';

/** How long a list is and how many of it stand on one page. */
export type ListCount = { total: number; perPage: number };

/**
 * What the page knows of the lists in its tabs, by the tab's id: it shows ten page numbers at most, and never how many papers there are. The answer comes at once
 * from `page-props.ts`, or not at all; whoever forges it only gets a wrong number shown.
 */
export function readListCounts(document: Document): Map<string, ListCount> {
  const counts = new Map<string, ListCount>();
  const hear = (event: Event) => {
    for (const [tab, count] of parseCounts((event as CustomEvent<unknown>).detail)) counts.set(tab, count);
  };
  document.addEventListener(tellCountsEvent, hear);
  document.dispatchEvent(new CustomEvent(askCountsEvent));
  document.removeEventListener(tellCountsEvent, hear);
  return counts;
}

function parseCounts(json: unknown): [string, ListCount][] {
  try {
    return asArray(JSON.parse(String(json)), 'counts', 200).map((value) => {
      const { tab, total, perPage } = asObject(value, 'count');
      return [
        asText(tab, 'tab', 200),
        { total: asCount(total, 'total'), perPage: Math.max(1, asCount(perPage, 'perPage')) },
      ];
    });
  } catch {
    return [];
  }
}
