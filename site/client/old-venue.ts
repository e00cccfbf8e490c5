// The script of a venue from the time before components: it writes HTML into its container and never looks back.
import type { ApiNoteV1 } from '../api-note-v1';
import { escapeHtml } from '../escape-html';
import type { Venue, VenueTab } from '../venue';
import { apiGet } from './api-client';
import { moveTooltipTitles } from './bootstrap-like';
import { typesetMathJax } from './mathjax';
import { cardsHtml, headerHtml, pagesHtml, paneHtml, tabsHtml } from './old-venue-templates';

const PER_PAGE = 25;
const SEARCH_DELAY_MS = 400;
const MIN_TERM = 3;

type Papers = Extract<VenueTab, { kind: 'papers' }>;
type List = { notes: ApiNoteV1[]; count: number };

function loadPage(venue: Venue, tab: Papers, page: number): Promise<List> {
  return apiGet<List>(
    '/notes',
    {
      'content.venue': tab.venue,
      invitation: venue.submissionInvitation,
      details: 'replyCount,invitation,tags',
      offset: (page - 1) * PER_PAGE,
      limit: PER_PAGE,
    },
    1,
  );
}

const search = (venue: Venue, tab: Papers, term: string): Promise<List> =>
  apiGet<List>(
    '/notes/search',
    { term, type: 'terms', content: 'all', source: 'forum', group: venue.id, venue: tab.venue, limit: 1000 },
    1,
  );

/** A new page or a search fills the old `ul` anew: whatever was put between its papers goes, too. */
function fill(pane: Element, { notes, count }: List, page: number | undefined): void {
  const list = pane.querySelector('ul.submissions-list');
  if (!list) pane.innerHTML = paneHtml(notes);
  else list.innerHTML = cardsHtml(notes);
  pane.querySelector('.pagination-container')?.remove();
  if (page !== undefined) pane.insertAdjacentHTML('beforeend', pagesHtml(page, Math.ceil(count / PER_PAGE)));
  typesetMathJax();
  moveTooltipTitles();
}

function listenInPane(pane: Element, venue: Venue, tab: Papers): void {
  const showPage = (page: number) =>
    loadPage(venue, tab, page).then(
      (list) => fill(pane, list, page),
      (error: unknown) => console.warn(error),
    );
  let timer: ReturnType<typeof setTimeout> | undefined;
  pane.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.pagination a') : null;
    if (!link) return;
    event.preventDefault();
    void showPage(Number(link.parentElement?.dataset.pageNumber));
  });
  pane.addEventListener('keyup', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const term = target.value.trim().toLowerCase();
      if (term.length === 0) void showPage(1);
      if (term.length < MIN_TERM) return;
      search(venue, tab, term).then(
        (list) => fill(pane, list, undefined),
        (error: unknown) => console.warn(error),
      );
    }, SEARCH_DELAY_MS);
  });
  pane.addEventListener('submit', (event) => event.preventDefault());
}

/** Before Bootstrap's own handler on `document` opens or closes what the link is for. */
function relabelDetails({ target }: Event): void {
  if (!(target instanceof Element) || !target.matches('.note-contents-toggle')) return;
  target.textContent = target.getAttribute('aria-expanded') === 'true' ? 'Show details' : 'Hide details';
}

const errorHtml = (error: unknown) =>
  `<div class="alert alert-danger" role="alert"><strong>Error:</strong> ${escapeHtml(String(error))}</div>`;

/** Fills the container; the signal tells that it is gone. */
export async function runOldVenue(container: HTMLElement, venue: Venue, signal: AbortSignal): Promise<void> {
  container.innerHTML = '<div id="header"></div><div id="invitation"></div><div id="notes"></div>';
  const header = container.querySelector('#header');
  const notes = container.querySelector('#notes');
  if (!header || !notes) return;
  header.className = 'venue-header';
  header.innerHTML = headerHtml(venue);
  notes.innerHTML = tabsHtml(venue);
  container.addEventListener('click', relabelDetails, { signal });

  const tabs = venue.tabs.filter((tab) => tab.kind === 'papers');
  const lists = await Promise.all(tabs.map((tab) => loadPage(venue, tab, 1))).catch((error: unknown) => {
    notes.insertAdjacentHTML('afterbegin', errorHtml(error));
    return [];
  });
  if (signal.aborted) return;
  for (const [place, tab] of tabs.entries()) {
    const pane = container.querySelector(`#${tab.id}`);
    const list = lists[place];
    if (!pane || !list) continue;
    fill(pane, list, 1);
    listenInPane(pane, venue, tab);
  }
  const wanted = tabs.find(({ id }) => `#${id}` === window.location.hash) ?? tabs[0];
  container.querySelector<HTMLElement>(`.nav-tabs a[href="#${wanted?.id}"]`)?.click();
}
