import { type ListCount, readListCounts } from './list-counts';
import * as selectors from './selectors';

/** A list of papers as the page shows it now: one page of it, where it has pages. */
export type ListPage = {
  /** The id of the tab that it is in: "accept-poster". Undefined where the page has no tabs. */
  tab?: string;
  /** As the tab is labelled, without what all tabs of a venue share: "Accept (Poster)" → "Poster". */
  label: string;
  /** Counted from 1. */
  page: number;
  pages?: number;
  total?: number;
  /** A search stands in the field over it: pages and total are the search's. */
  isSearch: boolean;
};

/** The tab that a card stands in. */
export const tabOf = (element: Element): string | undefined => paneOf(element)?.id || undefined;

const paneOf = (element: Element) => element.closest(selectors.tabPane);

const scopeOf = (element: Element): ParentNode => paneOf(element) ?? element.ownerDocument;

/** The lists of papers that stand in tabs, in the order of the tabs, shown or not. `cards` are the cards of the page. */
export function listPages(document: Document, cards: Iterable<Element>): ListPage[] {
  const panes = new Map<Element, number>();
  for (const card of cards) {
    const pane = paneOf(card);
    if (pane) panes.set(pane, (panes.get(pane) ?? 0) + 1);
  }
  const counts = readListCounts(document);
  return tabsOf(document).flatMap(({ id, label }) => {
    const pane = document.getElementById(id);
    const shown = pane ? panes.get(pane) : undefined;
    if (!pane || shown === undefined) return [];
    const isSearch = (pane.querySelector<HTMLInputElement>(selectors.listSearch)?.value ?? '').trim() !== '';
    return [{ tab: id, label, isSearch, ...pageIn(pane, shown, counts.get(id)) }];
  });
}

function tabsOf(document: Document): { id: string; label: string }[] {
  return [...document.querySelectorAll(selectors.tabLinks)].map((link) => ({
    id: (link.getAttribute('href') ?? '').slice(1),
    label: shortLabel(link.textContent ?? ''),
  }));
}

const shortLabel = (text: string) => {
  const label = text.replace(/\s+/g, ' ').trim();
  return /^Accept \((.+)\)$/.exec(label)?.[1] ?? label;
};

/** The row of page numbers tells the last page where it is in sight; the page itself knows, where it can be asked. */
function pageIn(scope: ParentNode, shown: number, count: ListCount | undefined): Omit<ListPage, 'label' | 'isSearch'> {
  const numbers = [...scope.querySelectorAll(selectors.pageNumbers)].map(numberOf);
  if (numbers.length === 0) return { page: 1, pages: 1, total: shown };
  const page = numberOf(scope.querySelector(selectors.currentPage)) || 1;
  const told = Number(scope.querySelector<HTMLElement>(selectors.lastPage)?.dataset.pageNumber) || undefined;
  const isLastInSight = numbers.length < mostNumbers || !scope.querySelector(`${selectors.nextPages} > a`);
  const pages = count ? Math.ceil(count.total / count.perPage) : (told ?? (isLastInSight ? numbers.at(-1) : undefined));
  return { page, ...(pages && { pages }), ...(count && { total: count.total }) };
}

const mostNumbers = 10;

const numberOf = (element: Element | null | undefined) => Number(element?.textContent) || 0;

/** The page that is shown of the list that a card stands in. */
export const pageOf = (card: Element): number => numberOf(scopeOf(card).querySelector(selectors.currentPage)) || 1;

/** What leads on or back from the list that `within` stands in, by the page's own doing. Undefined at its end. */
export function findPageLink(within: Element, direction: 'next' | 'previous'): HTMLElement | undefined {
  const find = (selector: string, i: number) =>
    scopeOf(within).querySelectorAll(selector)[i]?.querySelector<HTMLElement>('a');
  if (direction === 'previous') return find(selectors.previousPages, 1) ?? undefined;
  return (
    find(selectors.nextPages, 0) ?? within.ownerDocument.querySelector<HTMLElement>(selectors.moreResults) ?? undefined
  );
}

/** A link of the row of page numbers that leads closest to a page, and where to. Undefined where none leads any closer. */
export function findStepTowards(tab: string, goal: number, document: Document): HTMLElement | undefined {
  const pane = document.getElementById(tab);
  if (!pane) return undefined;
  const now = numberOf(pane.querySelector(selectors.currentPage)) || 1;
  const links = [...pane.querySelectorAll<HTMLElement>(`${selectors.pageNumbers} > a`)];
  const distance = (link: HTMLElement) => Math.abs(goal - numberOf(link));
  const [closest] = links.sort((a, b) => distance(a) - distance(b));
  return closest && distance(closest) < Math.abs(goal - now) ? closest : undefined;
}

/** How many lists the page loads on the way: its row shows the five pages before the current one and the four after it. */
export function countSteps(from: number, goal: number, pages = Number.POSITIVE_INFINITY): number {
  let steps = 0;
  const end = Math.min(goal, pages);
  for (let page = from; page !== end; steps += 1) {
    const first = Math.max(1, Math.min(page - 5, pages - mostNumbers + 1));
    page = Math.max(first, Math.min(end, first + mostNumbers - 1));
  }
  return steps;
}

export const pageShown = (tab: string, document: Document): number =>
  numberOf(document.getElementById(tab)?.querySelector(selectors.currentPage)) || 1;

/** The tab's own link; undefined where there is no such tab. */
export const findTabLink = (tab: string, document: Document): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selectors.tabLinks)].find(
    (link) => link.getAttribute('href') === `#${tab}`,
  );

/** "Reject", "Desk Rejected", "Withdrawn Submissions": tabs of what the venue did not accept. */
export const isOfAccepted = ({ label }: Pick<ListPage, 'label'>): boolean => !/reject|withdraw/i.test(label);
