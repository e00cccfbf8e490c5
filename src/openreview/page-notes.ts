import { isPaperId, type PaperId } from '../domain/paper';

export const askEvent = 'kininaru:ask';
export const tellEvent = 'kininaru:tell';

/**
 * The note objects behind the cards, which React keeps where only the page's own world can see them (`page-props.ts`). They arrive as text by an event
 * that anybody could forge, so they are nothing but luggage here: the background parses them (`parse-page-note.ts`). The page answers at once or
 * not at all; then the map is empty.
 */
export function readPageNotes(document: Document): Map<PaperId, unknown> {
  const notes = new Map<PaperId, unknown>();
  const hear = (event: Event) => {
    for (const note of listOf((event as CustomEvent<unknown>).detail))
      if (isPaperId(note?.id)) notes.set(note.id, note);
  };
  document.addEventListener(tellEvent, hear);
  document.dispatchEvent(new CustomEvent(askEvent));
  document.removeEventListener(tellEvent, hear);
  return notes;
}

function listOf(json: unknown): ({ id?: unknown } | null)[] {
  try {
    const list: unknown = JSON.parse(String(json));
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
