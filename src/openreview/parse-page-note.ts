import { isPaperId, type Paper, type PaperId } from '../domain/paper';
import { asObject, asText } from '../domain/parse';
import { trackOf } from '../domain/venue';

/** What the list that the page fetched says of a paper beyond its card. */
type PageNote = Omit<Paper, 'title' | 'seenAt' | 'titleIsTypeset' | 'authorsOmitted'> & { title?: string };

/**
 * The paper with what the page's note of it adds: the title's TeX, every author, abstract, keywords. The note is a stranger's word: it counts only for the
 * paper that the card names, and what cannot be read of it is left out. Never throws.
 */
export function withPageNote(paper: Paper, source: unknown): Paper {
  const note = findNote(paper.id, source);
  if (!note) return paper;
  const { titleIsTypeset, authorsOmitted, ...shown } = paper;
  const { title = shown.title, authors, venueId, ...more } = note;
  const hasAuthors = authors.length >= shown.authors.length;
  return {
    ...more,
    ...shown,
    title,
    authors: hasAuthors ? authors : shown.authors,
    ...venueOf(shown.venueId, venueId),
    ...(note.title === undefined && titleIsTypeset && { titleIsTypeset }),
    ...(!hasAuthors && authorsOmitted && { authorsOmitted }),
  };
}

/** The address that a card stood under when it came names the venue, unless the note says another: then the address lagged behind the page. */
function venueOf(ofCard: string | undefined, ofNote: string | undefined): Pick<Paper, 'venueId'> {
  const isWithin =
    ofCard !== undefined && (ofNote === undefined || ofNote === ofCard || ofNote.startsWith(`${ofCard}/`));
  const venueId = isWithin ? ofCard : (ofNote ?? ofCard);
  return venueId === undefined ? {} : { venueId };
}

/** A paper that is not (yet) accepted is filed under its venue: "ICML.cc/2024/Conference/Rejected_Submission". */
const undecided = /\/(\w+_)?Submission$/;

function findNote(paperId: PaperId, source: unknown): PageNote | undefined {
  try {
    const { id, forum = id, number, content } = asObject(source, 'note');
    // A reply's note has another id than its forum.
    return isPaperId(id) && id === paperId && forum === id
      ? parseNote(id, number, asObject(content, 'content'))
      : undefined;
  } catch {
    return undefined;
  }
}

/** More names than any paper has. */
const mostNames = 5_000;

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
    venueId: text(500, 'venueid')?.replace(undecided, ''),
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
  if (!Array.isArray(value) || value.length === 0 || value.length > mostNames) return undefined;
  const names = value.map((name: unknown) => {
    const text = typeof name === 'object' && name !== null && 'fullname' in name ? name.fullname : name;
    return typeof text === 'string' ? text.slice(0, 500).replace(/\s+/g, ' ').trim() : '';
  });
  return names.filter((name) => name !== '');
}
