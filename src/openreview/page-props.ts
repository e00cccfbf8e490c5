import { askEvent, tellEvent } from './page-notes';
import { noteElements } from './selectors';

/**
 * Runs in the page's own world, where React's notes on its elements can be seen: when asked, tells the note objects behind the cards that
 * are shown. It hands over only what the page already has, to anybody who asks; the page could do as much by itself.
 */
export function tellPageNotes(document: Document): void {
  document.addEventListener(askEvent, () => {
    const notes = [...document.querySelectorAll(noteElements)].flatMap((element) => {
      const note = findNote(element);
      return note ? [note] : [];
    });
    if (notes.length > 0)
      document.dispatchEvent(new CustomEvent(tellEvent, { detail: JSON.stringify(notes.map(needed)) }));
  });
}

type Note = Record<string, unknown>;

type Fiber = { return?: Fiber | null; memoizedProps?: { note?: unknown } | null };

/** The component that got the note as a property is a step or two above its outermost element. */
const farthest = 6;

function findNote(element: Element): Note | undefined {
  const key = Object.keys(element).find((name) => name.startsWith('__reactFiber$'));
  let fiber = key === undefined ? undefined : (element as unknown as Record<string, Fiber | undefined>)[key];
  for (let step = 0; fiber && step < farthest; step++, fiber = fiber.return ?? undefined) {
    const note = fiber.memoizedProps?.note;
    if (typeof note === 'object' && note !== null && 'id' in note && 'content' in note) return note as Note;
  }
  return undefined;
}

/** Reviews can hang on a note; only the submission's own fields are told. */
const needed = ({ id, forum, number, content }: Note) => ({ id, forum, number, content });
