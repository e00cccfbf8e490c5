import { isPaperId, type Paper, type PaperId } from '../domain/paper';
import { asArray, asObject, asText } from '../domain/parse';
import { trackOf } from '../domain/venue';

/**
 * What the list that the page fetched says of a paper beyond its card: abstract, keywords, all authors, the title's TeX. React keeps it with the
 * card, where only the page's own world can see it (`page-props.ts`), so it arrives as text by an event that anybody could forge: it is parsed as
 * any stranger's, and only ever adds to a paper whose id stands on a card.
 */
export type PageNote = Omit<Paper, 'title' | 'seenAt' | 'titleIsTypeset' | 'authorsOmitted'> & { title?: string };

export const askEvent = 'kininaru:ask';
export const tellEvent = 'kininaru:tell';

/** Most of what a page shows at once, with room: what is beyond is left to the cards. */
const mostNotes = 5_000;

/** Asks the page's world for the notes behind its cards. It answers at once or not at all; then the map is empty. */
export function readPageNotes(document: Document): Map<PaperId, PageNote> {
  const notes = new Map<PaperId, PageNote>();
  const hear = (event: Event) => {
    for (const note of parsePageNotes((event as CustomEvent<unknown>).detail)) notes.set(note.id, note);
  };
  document.addEventListener(tellEvent, hear);
  document.dispatchEvent(new CustomEvent(askEvent));
  document.removeEventListener(tellEvent, hear);
  return notes;
}

/** Never throws: what cannot be read is left out. */
export function parsePageNotes(json: unknown): PageNote[] {
  try {
    return asArray(JSON.parse(String(json)), 'notes', mostNotes).flatMap(parseOne);
  } catch {
    return [];
  }
}

function parseOne(value: unknown): PageNote[] {
  try {
    const { id, forum, number, content } = asObject(value, 'note');
    // A reply's note has another id than its forum.
    return isPaperId(id) && (forum === undefined || forum === id)
      ? [parseNote(id, number, asObject(content, 'content'))]
      : [];
  } catch {
    return [];
  }
}

/** API v2 wraps each field in `{value}`, v1 does not. */
const fieldValue = (field: unknown): unknown =>
  typeof field === 'object' && field !== null && 'value' in field ? field.value : field;

function parseNote(id: PaperId, number: unknown, content: Record<string, unknown>): PageNote {
  const text = (most: number, ...names: string[]) => {
    const value = names
      .map((name) => fieldValue(content[name]))
      .find((field) => typeof field === 'string' && field.trim() !== '');
    return value === undefined ? undefined : asText(value, names.join(), most).trim();
  };
  const venueText = text(500, 'venue');
  const pdf = text(2_000, 'pdf');
  const note = {
    title: text(2_000, 'title')?.replace(/\s+/g, ' '),
    venueText,
    track: venueText === undefined ? undefined : trackOf(venueText),
    venueId: text(500, 'venueid'),
    abstract: text(50_000, 'abstract'),
    tldr: text(5_000, 'TLDR', 'TL;DR'),
    primaryArea: text(500, 'primary_area'),
    bibtex: text(50_000, '_bibtex'),
    pdfUrl: pdf === undefined ? undefined : `https://openreview.net/pdf?id=${id}`,
    number: Number.isSafeInteger(number) ? (number as number) : undefined,
    keywords: namesOf(fieldValue(content.keywords)),
  };
  const known = Object.fromEntries(Object.entries(note).filter(([, field]) => field !== undefined));
  return { ...(known as Omit<PageNote, 'id' | 'authors'>), id, authors: namesOf(fieldValue(content.authors)) ?? [] };
}

/** Names as strings, or as the newer `{fullname}` objects. */
function namesOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostNotes) return undefined;
  const names = value.map((name: unknown) => {
    const text = typeof name === 'object' && name !== null && 'fullname' in name ? name.fullname : name;
    return typeof text === 'string' ? text.slice(0, 500).replace(/\s+/g, ' ').trim() : '';
  });
  return names.filter((name) => name !== '');
}
