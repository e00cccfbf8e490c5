import { type Annotation, parseTags } from './annotation';
import { type Paper, type PaperId, paperIdFromUrl, parsePaper } from './paper';
import { asObject, asText } from './parse';
import { addTags } from './tags';

/** An annotation on its way into the notebook, with what is known of its paper. */
export type FoundAnnotation = { annotation: Annotation; paper: Paper };

/** Why an entry is not taken: no link of its leads to a paper of OpenReview; it has neither a note nor tags; it is not of the known form. */
export type SkipReason = 'no-forum' | 'nothing-written' | 'unreadable';
export type Skipped = { title: string; reason: SkipReason };

export type PaperMemoryExport = { found: FoundAnnotation[]; skipped: Skipped[] };

/**
 * What PaperMemory (github.com/vict0rsch/PaperMemory) writes by "Download data", as of its data version 1.0: an object from its own id of each paper
 * ("OR-ICLR-2022_EZNOb_uNpJk", "Arxiv-1703.10593") to the paper, and `__dataVersion`.
 */
export const isPaperMemory = (json: Record<string, unknown>): boolean =>
  typeof json.__dataVersion === 'number' || (entriesOf(json).length > 0 && entriesOf(json).every(isEntry));

const entriesOf = (json: Record<string, unknown>) => Object.entries(json).filter(([key]) => !key.startsWith('__'));

const isEntry = ([key, value]: [string, unknown]): boolean => {
  const entry = value as { id?: unknown; title?: unknown; pdfLink?: unknown } | null;
  return entry?.id === key && typeof entry.title === 'string' && typeof entry.pdfLink === 'string';
};

/** Takes the papers that OpenReview has, by the forum id in their links, and says of every other one why not. `now` stands where no date is. */
export function readPaperMemory(json: Record<string, unknown>, now: number): PaperMemoryExport {
  const found = new Map<PaperId, FoundAnnotation>();
  const skipped: Skipped[] = [];
  for (const [key, value] of entriesOf(json)) {
    const result = readEntry(value, now);
    if (typeof result === 'string') skipped.push({ title: titleOf(value) ?? key, reason: result });
    else {
      const other = found.get(result.paper.id);
      found.set(result.paper.id, other ? together(other, result) : result);
    }
  }
  return { found: [...found.values()], skipped };
}

const titleOf = (value: unknown): string | undefined => {
  const title = (value as { title?: unknown } | null)?.title;
  return typeof title === 'string' && title.trim() !== '' ? oneLine(title).slice(0, 300) : undefined;
};

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function readEntry(value: unknown, now: number): FoundAnnotation | SkipReason {
  try {
    const entry = asObject(value, 'entry');
    const id = linkedPaper(entry);
    if (id === undefined) return 'no-forum';
    const note = readersNote(asText(entry.note ?? '', 'note', 5_000_000));
    const tags = parseTags(entry.tags ?? []);
    if (note.trim() === '' && tags.length === 0) return 'nothing-written';
    const dates = [entry.addDate, entry.lastOpenDate]
      .map((date) => Date.parse(String(date)))
      .filter((date) => date >= 0);
    const [createdAt, editedAt] = dates.length > 0 ? [Math.min(...dates), Math.max(...dates)] : [now, now];
    const paper = parsePaper({
      id,
      title: oneLine(asText(entry.title, 'title', 10_000)).slice(0, 2_000),
      authors: authorsOf(entry.author),
      seenAt: editedAt,
    });
    return { paper, annotation: { paperId: id, note, tags, createdAt, editedAt } };
  } catch {
    return 'unreadable';
  }
}

/** "A B and C D" */
const authorsOf = (author: unknown): string[] =>
  oneLine(String(author ?? ''))
    .split(' and ')
    .filter((name) => name !== '' && name !== 'Anonymous');

const siteLink = /https?:\/\/openreview\.net\/[^\s)}\]"<>]+/g; // "https://openreview.net/pdf?id=EZNOb_uNpJk"

/**
 * By its links alone, the one that it opens first: PaperMemory's own ids it looks up by a part ("-5Xp…" by ""), so one may stand for another paper.
 */
function linkedPaper({ pdfLink, md, bibtex }: Record<string, unknown>): PaperId | undefined {
  for (const text of [pdfLink, md, bibtex])
    for (const [link] of String(text ?? '').matchAll(siteLink)) {
      const id = paperIdFromUrl(link.replace(/^http:/, 'https:'));
      if (id !== undefined) return id;
    }
  return undefined;
}

const ownLine = /^(accepted|published|rejected|under review)\b.* @ .+$/i; // "Accepted (Oral) @ ICLR (2022)", "Accepted @ ICCV 2017 -- [dblp.org]"

/** PaperMemory begins a note by itself with what it knows of the venue; where that is all, the reader wrote nothing. */
const readersNote = (note: string): string => (ownLine.test(note.trim()) ? '' : note);

/** One forum can have two entries, one for each year that PaperMemory read in its BibTeX. */
function together(a: FoundAnnotation, b: FoundAnnotation): FoundAnnotation {
  const [x, y] = [a.annotation.note, b.annotation.note];
  return {
    paper: a.paper,
    annotation: {
      paperId: a.paper.id,
      note: x.includes(y) ? x : y.includes(x) ? y : `${x}\n\n${y}`,
      tags: addTags(a.annotation.tags, b.annotation.tags),
      createdAt: Math.min(a.annotation.createdAt, b.annotation.createdAt),
      editedAt: Math.max(a.annotation.editedAt, b.annotation.editedAt),
    },
  };
}
