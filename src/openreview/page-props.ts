import { findInProps } from './fibers';
import { askCountsEvent, tellCountsEvent } from './list-counts';
import { askEvent, tellEvent } from './page-notes';
import { noteElements, pageRow, tabPane } from './selectors';

/**
 * Runs in the page's own world, where React's notes on its elements can be seen: when asked, tells the note objects behind the cards that
 * are shown, and how long the lists are that they stand in. It hands over only what the page already has, to anybody who asks; the page could do
 * as much by itself.
 */
export function tellPageProps(document: Document): void {
  const tell = (type: string, told: readonly unknown[]) => {
    if (told.length > 0) document.dispatchEvent(new CustomEvent(type, { detail: JSON.stringify(told) }));
  };
  document.addEventListener(askEvent, () => {
    tell(
      tellEvent,
      [...document.querySelectorAll(noteElements)].flatMap((element) => findInProps(element, noteIn) ?? []),
    );
  });
  document.addEventListener(askCountsEvent, () => {
    tell(
      tellCountsEvent,
      [...document.querySelectorAll(pageRow)].flatMap((nav) => {
        const tab = nav.closest(tabPane)?.id;
        const count = findInProps(nav, countIn);
        return tab && count ? [{ tab, ...count }] : [];
      }),
    );
  });
}

/** Reviews can hang on a note; only the submission's own fields are told. */
function noteIn({ note }: Record<string, unknown>) {
  if (typeof note !== 'object' || note === null || !('id' in note) || !('content' in note)) return undefined;
  const { id, forum, number, content } = note as Record<string, unknown>;
  return { id, forum, number, content };
}

function countIn({ totalCount, itemsPerPage }: Record<string, unknown>) {
  if (typeof totalCount !== 'number' || typeof itemsPerPage !== 'number') return undefined;
  return { total: totalCount, perPage: itemsPerPage };
}
