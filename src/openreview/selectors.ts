/** Every selector of openreview.net's markup, compared with openreview-web 1.15.30 (2b312cc6) on 2026-11-23. */

/** How a kind of card is found and read. Selectors but `card` are looked up inside the card. */
export type CardSelectors = {
  /** The element that shows one paper and lives as long as it does. The bar is its last child. */
  card: string;
  /** What names the paper: a link to its forum, pdf or revisions. The first that there is. */
  id: string[];
  title: string;
  authors: string;
  /** "ICML 2024 Oral". */
  venueText: string;
  pdf: string;
  /**
   * Server-rendered: React takes a foreign node in there for a mismatch (#418) until it has hydrated it, and renders the whole page anew. The
   * others appear only after that.
   */
  isServerRendered: boolean;
};

/** Of what a kind of card never shows. */
const none = ':not(*)';

const note = {
  authors: ':scope > .note .note-authors', // <div class="note-authors"><span><a href="/profile?id=~Ann_Lee1">Ann Lee</a>, …
  venueText: ':scope > .note ul.note-meta-info > li:nth-child(2)', // <li>Published: …</li><li>ICML 2024 Oral</li>
  pdf: ':scope > .note > h4 > a.pdf-link', // <a class="pdf-link" href="/attachment?id=RbiBKPtuHp&name=pdf">
};
const titleLink = ':scope > .note > h4 > a:first-of-type'; // <h4><a href="/forum?id=RbiBKPtuHp">Title</a>…
const innerTitleLink = ':scope > .note > .note > h4 > a:first-of-type'; // a profile's merged imports: .note in .note
const withId = '[href*="/forum?"]'; // not "/forum/<paperhash>", of which the pdf link has to tell the id

export const cardSelectors = {
  /** A tab of a venue page: `.tab-pane … .submissions-list > ul.list-paginated > li > .note`. */
  venue: {
    ...note,
    card: '.tab-pane .submissions-list > ul.list-paginated > li',
    id: [titleLink + withId, note.pdf],
    title: titleLink,
    isServerRendered: false,
  },
  /** Search results, /submissions, a profile's publications: `ul.submissions-list > li > .note`. Not `li.note`: those are activity, tasks, links. */
  list: {
    ...note,
    card: 'ul.submissions-list > li:not(.note)',
    id: [innerTitleLink + withId, titleLink + withId, note.pdf],
    title: `${innerTitleLink}, ${titleLink}`,
    isServerRendered: true,
  },
  /** The jQuery venues until about 2019: `ul.submissions-list > li.note[data-id]`, the `li` being the `.note`. */
  oldVenue: {
    card: 'ul.submissions-list > li.note[data-id]',
    id: [`:scope > h4 > a:first-of-type${withId}`],
    title: ':scope > h4 > a:first-of-type',
    authors: ':scope > .note-authors',
    venueText: ':scope > .note-meta-info > .item:nth-child(2)', // <span class="item date">…</span><span class="item">ICLR 2018 Oral</span>
    pdf: ':scope > h4 > a.pdf-link',
    isServerRendered: false,
  },
  /** A row of a committee's console: `table td > div.note > h4 > a`. */
  console: {
    authors: note.authors,
    venueText: none,
    pdf: none,
    card: 'table td:has(> .note > h4 > a[href^="/forum?id="])',
    id: [titleLink + withId],
    title: titleLink,
    isServerRendered: false,
  },
  /** The paper of a forum page. While it is edited `.forum-note` holds a form and no `.forum-title`. */
  forum: {
    card: '.forum-note:has(> .forum-title)',
    id: [
      ':scope > .forum-title a.citation_pdf_url', // <a class="citation_pdf_url" href="/pdf?id=RbiBKPtuHp">
      ':scope .forum-meta a[href^="/revisions?id="]', // <a href="/revisions?id=RbiBKPtuHp">Revisions</a>
    ],
    title: ':scope > .forum-title .citation_title',
    authors: ':scope > .forum-authors',
    venueText: ':scope .forum-meta > .item:nth-child(2)', // <span class="date item">…</span><span class="item">ICML 2024 Oral</span>
    pdf: ':scope > .forum-title a.citation_pdf_url',
    isServerRendered: true,
  },
  /** The paper of an old venue's forum, which jQuery builds over what the server sent: `.forum-container > #note_RbiBKPtuHp.note`. */
  oldForum: {
    card: '.forum-container > .note[id^="note_"]',
    id: [':scope .note_content_title a.note_content_pdf'], // <a class="note_content_pdf" href="/pdf?id=BJij4yg0Z">
    title: ':scope > .title_pdf_row .note_content_title > span',
    authors: ':scope > .meta_row .signatures',
    venueText: ':scope .meta_row > .item:nth-child(2)', // <span class="date item">…</span><span class="item">ICLR 2018 Poster</span>
    pdf: ':scope .note_content_title a.note_content_pdf',
    isServerRendered: true,
  },
} as const satisfies Record<string, CardSelectors>;

/** "et al. (5 additional authors not shown)", a link among the authors. */
export const moreAuthors = 'a.show-all';

/** What MathJax puts in the place of TeX. */
export const typesetMath = 'mjx-container';

/** Beside the glyphs, which are CSS: `<mjx-assistive-mml><math><msup>…<mn>2</mn></msup></math></mjx-assistive-mml>`. */
export const assistiveMath = 'mjx-assistive-mml';

/** A plain element that Next's router puts into the body once the page is hydrated. */
export const routeAnnouncer = 'next-route-announcer';

/** Links to papers in any list: where there are some and no card is known, the site has changed. */
export const forumLinks =
  'main ul:not(.activity-list, .task-list) > li h4 a[href^="/forum?id="]:not([href*="noteId="])';

/** What React keeps a paper's note object with. */
export const noteElements = 'li > .note, .forum-note, td > .note';

/** A tab's list of papers, and what is said of it: `<div id="accept-poster" class="tab-pane">`. */
export const tabPane = '.tab-pane';

/** `<a href="#accept-poster" role="tab" data-toggle="tab">Accept (Poster)</a>`. */
export const tabLinks = '.nav-tabs [role="tab"][href^="#"]';

/** The row under a list, on the page of a tab: `li.left-arrow ×2, li.active, li …, li.right-arrow ×2`. */
export const pageRow = '.pagination-container';
export const currentPage = '.pagination > .active';
export const pageNumbers = '.pagination > :not(.left-arrow, .right-arrow)';
/** › and »; without a link where there is no such page. */
export const nextPages = '.pagination > .right-arrow';
/** « and ‹. */
export const previousPages = '.pagination > .left-arrow';
/** », which tells the number at the old venues only. */
export const lastPage = '.pagination > .right-arrow[data-page-number]:last-child';

/** Search results have no pages: `<button class="btn btn-xs btn-default"><span>View More Results →</span></button>`. */
export const moreResults = 'ul.submissions-list + * > button.btn-xs:has(> span)';

/** The field over a list, in which a search may stand. */
export const listSearch = '.notes-search-form input[type="text"]';

/** "Show details": the venues' widget, and the old venues' link. */
export const detailsLink = '.collapse-widget > a[data-toggle="collapse"], a.note-contents-toggle';
export const reactsDetails = '.collapse-widget > *';

/** What it shows. In the venues' widget React renders it, and Bootstrap opens it. */
export const detailsBody = '.collapse:not(.in)';
