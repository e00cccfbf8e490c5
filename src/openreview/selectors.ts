/** Every selector of openreview.net's markup, compared with openreview-web 1.15.30 (2b312cc6) on 2026-11-23. */

/** A paper's place in a tab of a venue page: `.tab-pane … .submissions-list > ul.list-unstyled.list-paginated > li`. */
export const venueCard = '.tab-pane .submissions-list > ul.list-paginated > li';

/** The title link, the one place in a card that holds the paper's id: `<h4><a href="/forum?id=RbiBKPtuHp">Title</a>…</h4>`. */
export const titleLink = ':scope > .note > h4 > a:first-of-type';

/** `<a class="pdf-link" href="/attachment?id=RbiBKPtuHp&name=pdf">`, beside the title. */
export const pdfLink = ':scope > .note > h4 > a.pdf-link';

/** `<div class="note-authors"><span><a href="/profile?id=~Ann_Lee1">Ann Lee</a>, <span>No Profile</span> …`. */
export const authors = ':scope > .note > .note-authors';

/** "et al. (5 additional authors not shown)", a link among the authors. */
export const moreAuthors = 'a.show-all';

/** `<ul class="note-meta-info list-inline"><li>Published: …</li><li>ICML 2024 Oral</li>…`: the second says the venue. */
export const venueText = ':scope > .note > ul.note-meta-info > li:nth-child(2)';

/** What MathJax puts in the place of TeX. */
export const typesetMath = 'mjx-container';

/** Beside the glyphs, which are CSS: `<mjx-assistive-mml><math><msup>…<mn>2</mn></msup></math></mjx-assistive-mml>`. */
export const assistiveMath = 'mjx-assistive-mml';
