// HTML as the handlebars templates of old venues give it, with their blanks: a title stands between line breaks.
import type { ApiNoteV1 } from '../api-note-v1';
import { formatPublishedToTheMinute } from '../components/note-dates';
import { entriesOf } from '../components/pagination-entries';
import { escapeHtml } from '../escape-html';
import type { Venue } from '../venue';

const icon = (name: string) => `<span class="glyphicon glyphicon-${name}" aria-hidden="true"></span>`;

export const headerHtml = (venue: Venue): string => `<h1>${escapeHtml(venue.title)}</h1>
<h3>6th International Conference on Learning Representations</h3>

  <h4>
      <span class="venue-location">
        ${icon('globe')} ${escapeHtml(venue.location)}
      </span>
      <span class="venue-date">
        ${icon('calendar')} ${escapeHtml(venue.date)}
      </span>
      <span class="venue-website">
        ${icon('new-window')} <a href="${venue.website}" title="${escapeHtml(venue.title)} Homepage" target="_blank">${venue.website}</a>
      </span>
  </h4>

<div class="description">
    <p class="no-margin">${escapeHtml(venue.instructions)}</p>
  <p></p>
</div>`;

const tabHtml = ({ id, name }: { id: string; name: string }, place: number) =>
  `<li role="presentation"${id === 'your-consoles' ? ' style="display: none;"' : ''}>
        <a href="#${id}" aria-controls="${id}" role="tab" data-toggle="tab" data-tab-index="${place}" data-modify-history="true">
          ${escapeHtml(name)}
        </a>
      </li>`;

const searchFormHtml = `<form class="form-inline notes-search-form " role="search">

    <div class="form-group search-content has-feedback">
      <input id="paper-search-input" type="text" class="form-control" placeholder="Search by paper title and metadata" autocomplete="off">
      <span class="glyphicon glyphicon-search form-control-feedback" aria-hidden="true"></span>
    </div>

    <input type="submit" style="display: none;">
  </form>`;

/** The panes are empty until their papers have come. */
export const tabsHtml = (venue: Venue): string => `
<div class="tabs-container "><div class="mobile-full-width">
  <ul class="nav nav-tabs" role="tablist">
      ${venue.tabs.map(tabHtml).join('\n      ')}
  </ul>
</div>

<div class="tab-content">
    ${venue.tabs.map(({ id }) => `<div role="tabpanel" class="tab-pane fade  " id="${id}">\n    </div>`).join('\n    ')}
</div>
</div>`;

function authorHtml(name: string, id: string | null | undefined): string {
  if (!id) return `<span>${escapeHtml(name)}</span>`;
  const href = `/profile?${id.startsWith('~') ? 'id' : 'email'}=${encodeURIComponent(id)}`;
  return `<a href="${href}" class="profile-link" data-toggle="tooltip" data-placement="top" title="${escapeHtml(id)}">${escapeHtml(name)}</a>`;
}

const fieldHtml = (label: string, value: string) => `<li>
              <strong class="note-content-field">
                  ${label}:
              </strong>
              <span class="note-content-value ">${escapeHtml(value)}</span>
            </li>`;

/** `number` is drawn anew for each rendering, so that the ids of details stay different. */
function detailsHtml({ id, content }: ApiNoteV1, number: number): string {
  const fields = [
    ['Keywords', content.keywords?.join(', ')],
    ['TL;DR', content['TL;DR']],
    ['Abstract', content.abstract],
  ] as const;
  return `<a href="#${id}-details-${number}" class="note-contents-toggle" role="button" data-toggle="collapse" aria-expanded="false">Show details</a><div class="collapse" id="${id}-details-${number}"><div class="note-contents-collapse"><ul class="list-unstyled note-content">
            ${fields.map(([label, value]) => (value ? fieldHtml(label, value) : '')).join('\n            ')}
        </ul>
        </div></div>`;
}

function cardHtml(note: ApiNoteV1): string {
  const { id, number, content, details } = note;
  const authors = content.authors.map((name, place) => authorHtml(name, content.authorids[place])).join(', ');
  return `<li class="note " data-id="${id}" data-number="${number}">
        <h4>
          <a href="/forum?id=${id}">
              ${escapeHtml(content.title)}
          </a>
        
            <a href="/pdf?id=${id}" class="pdf-link" title="Download PDF" target="_blank"><img src="/images/pdf_icon_blue.svg"></a>
          
        </h4>
        
        <div class="note-authors">
          ${authors}
        </div>
        
        <div class="note-meta-info">
          <span class="item date">${formatPublishedToTheMinute(note)}</span>
              <span class="item">${escapeHtml(content.venue)}</span>
          
            <span class="item readers">Readers: <span class="readers-icon glyphicon glyphicon-globe"></span> Everyone</span>
          
            <span class="item">${details.replyCount} ${details.replyCount === 1 ? 'Reply' : 'Replies'}</span>
        </div>
        
          ${detailsHtml(note, Math.floor(Math.random() * 1000))}
    </li>`;
}

export const cardsHtml = (notes: readonly ApiNoteV1[]): string =>
  notes.length > 0 ? notes.map(cardHtml).join('\n') : '<li><p class="empty-message">No papers to display</p></li>';

export const paneHtml = (notes: readonly ApiNoteV1[]): string => `${searchFormHtml}

<ul class="list-unstyled submissions-list">
    ${cardsHtml(notes)}
</ul>
`;

export function pagesHtml(current: number, pages: number): string {
  if (pages < 2) return '';
  const items = entriesOf(current, pages).map(
    ({ label, page, classes, disabled }) => `<li class=" ${classes.join(' ')} " data-page-number="${page}">
          ${disabled ? `<span>${label}</span>` : `<a href="#">${label}</a>`}
      </li>`,
  );
  return `<nav class="pagination-container text-center " aria-label="page navigation">
  <ul class="pagination">
      ${items.join('\n      ')}
  </ul>
</nav>`;
}
