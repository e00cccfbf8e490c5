// HTML as client/forum.js and its templates give it for notes of API v1.
import type { ApiNoteV1, ApiReplyV1 } from '../api-note-v1';
import { formatMinute, formatPublished } from '../components/note-dates';
import { escapeHtml } from '../escape-html';
import { prettyId } from '../note-facts';

/** Unlike the server's, this markup has the title in a span of its own and the note's id on the element. */
type Panel = {
  id: string;
  classes: string;
  title: string;
  afterTitle: string;
  kind: string;
  signatures: string;
  items: string[];
  fields: [string, string][];
};

function panelHtml({ id, classes, title, afterTitle, kind, signatures, items, fields }: Panel): string {
  return `<div id="note_${id}" class="${classes}"><div class="title_pdf_row clearfix"><h2 class="note_content_title"><span>${escapeHtml(title)}</span> ${afterTitle} </h2></div><div class="title_collapsed"><h2 class="note_content_title"><span>${escapeHtml(kind)}</span> • <span>${escapeHtml(title)}</span></h2></div><div class="meta_row"><span class="signatures">${signatures}</span></div><div class="clearfix"><div class="meta_row pull-left">${items.join('')}</div><div class="meta_row meta_actions"></div></div>${fields
    .map(
      ([label, value]) =>
        `<div class="note_contents"><span class="note_content_field">${label}: </span><span class="note_content_value">${escapeHtml(value)}</span></div>`,
    )
    .join('')}<div class="reply_row clearfix"></div></div>`;
}

const item = (html: string, classes = 'item') => `<span class="${classes}">${html}</span>`;

const READERS = item('Readers: <span class="readers-icon glyphicon glyphicon-globe"></span> Everyone');

function authorHtml(name: string, id: string | null | undefined): string {
  if (!id) return escapeHtml(name);
  const query = id.startsWith('~') ? 'id' : 'email';
  return `<a href="/profile?${query}=${encodeURIComponent(id)}" class="profile-link" data-toggle="tooltip" data-placement="bottom" title="${escapeHtml(id)}">${escapeHtml(name)}</a>`;
}

export function paperHtml(note: ApiNoteV1): string {
  const { id, content, invitation } = note;
  const fields: [string, string | undefined][] = [
    ['Keywords', content.keywords?.join(', ')],
    ['TL;DR', content['TL;DR']],
    ['Abstract', content.abstract],
  ];
  return panelHtml({
    id,
    classes: 'note',
    title: content.title,
    afterTitle: `<a class="note_content_pdf" href="/pdf?id=${id}" title="Download PDF" target="_blank"><img src="/images/pdf_icon_blue.svg"></a>`,
    kind: `${prettyId(invitation.split('/-/')[1] ?? '')} by Conference`,
    signatures: content.authors.map((name, place) => authorHtml(name, content.authorids[place])).join(', '),
    items: [
      item(formatPublished(note), 'date item'),
      item(escapeHtml(content.venue)),
      READERS,
      item(
        `<a href="#" data-target="#bibtex-modal" data-toggle="modal" data-bibtex="${encodeURIComponent(content._bibtex)}">Show Bibtex</a>`,
      ),
    ],
    fields: fields.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : [])),
  });
}

export function replyHtml({ id, forum, cdate, content, invitation, signatures }: ApiReplyV1): string {
  const signer = signatures[0] ?? '';
  const permalink = `https://openreview.net/forum?id=${forum}&noteId=${id}`;
  const panel = panelHtml({
    id,
    classes: 'note panel',
    title: content.title ?? '',
    afterTitle: `<button class="btn btn-xs btn-default permalink-button" title="Link to this comment" data-permalink-url="${escapeHtml(permalink)}"><span class="glyphicon glyphicon-link" aria-hidden="true"></span></button>`,
    kind: `${prettyId(invitation.split('/-/')[1] ?? '')} by ${signer.split('/').at(-1)}`,
    signatures: escapeHtml(prettyId(signer)),
    items: [item(formatMinute(cdate), 'date item'), item(escapeHtml(prettyId(invitation))), READERS],
    fields: [
      ['Review', content.review ?? ''],
      ['Rating', content.rating ?? ''],
    ],
  });
  return `<div class="note_with_children comment-level-odd"><a href="#" class="collapse-comment-tree collapse-link" title="Collapse reply thread">[–]</a><a href="#" class="collapse-comment-tree expand-link" title="Expand reply thread">[+]</a>${panel}<div class="children"></div></div>`;
}

function selectorHtml(label: string, name: string, shown: string, values: readonly string[]): string {
  const box = (classes: string, text: string, value = '') =>
    `<label>\n          <input class="${classes}" type="checkbox" value="${escapeHtml(value)}"> ${escapeHtml(text)}\n        </label>`;
  return `<div><span>${label}:</span><div class="multiselector dropdown">
  <button class="form-control dropdown-toggle" type="button" id="${name}" data-toggle="dropdown" aria-haspopup="true" aria-expanded="true">
          ${shown}
  </button>
  <ul class="dropdown-menu checkbox-menu allow-focus" aria-labelledby="${name}">
      <li class="select-all-item">${box('select-all-checkbox', 'Select All')}</li>
      ${values.map((value) => `<li>${box(`${name}-multiselector-checkbox`, prettyId(value), value)}</li>`).join('\n      ')}
  </ul>
</div>
</div>`;
}

export function filtersHtml(replies: readonly ApiReplyV1[]): string {
  const different = (values: readonly (string | undefined)[]) =>
    [...new Set(values)].filter((value) => value !== undefined);
  return `<div class="filter-row"><div class="filter-container pull-left">${[
    selectorHtml('Reply Type', 'invitations', 'all', different(replies.map(({ invitation }) => invitation))),
    selectorHtml('Author', 'signatures', 'everybody', different(replies.map(({ signatures }) => signatures[0]))),
    selectorHtml('Visible To', 'readers', 'all readers', ['everyone']),
    selectorHtml('Hidden From', 'excluded-readers', 'nobody', ['everyone']),
  ].join('')}</div><div class="pull-right" id="reply_count">${replies.length} Replies</div></div>`;
}
