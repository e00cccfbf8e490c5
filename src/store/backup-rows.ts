import { isEmptyAnnotation } from '../domain/annotation';
import { fromBase64, toBase64 } from '../domain/base64';
import { parseDraftSettings } from '../domain/draft-settings';
import { forumUrl, type Paper, type PaperId } from '../domain/paper';
import { asString } from '../domain/parse';
import { toRawJson } from '../domain/raw-json';
import { parseTagColours, type TagColours } from '../domain/tag-colour';
import { addTags } from '../domain/tags';
import { parseVenuePage } from '../domain/venue-progress';
import type { AnnotationRow, RemovedRow, Version } from './database';
import { parseAnnotationRow, parseRemovedRow, parseSighting, parseVersion } from './rows';
import { parseNamedTemplate } from './templates';

// A row in a backup is the row of the database as JSON, its state as base64, with what a person would want to see of it added: the paper's title and
// address, and the time in words. What is added is not read back.

export type FileRow = Record<string, unknown>;

/** All that a row holds, what this version does not know of included. `seen` is for the eye. */
export function toFileRow(row: object, seen: FileRow): FileRow {
  const { paperId, state, ...rest } = row as { paperId?: unknown; state?: unknown };
  return {
    ...(paperId !== undefined && { paperId }),
    ...seen,
    ...(toRawJson(rest) as FileRow),
    ...(ArrayBuffer.isView(state) && { state: toBase64(bytesOf(state)) }),
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) => new Uint8Array(buffer, byteOffset, byteLength);

/** For the eye: which paper. */
export const seenPaper = (id: PaperId, paper: Paper | undefined): FileRow => ({
  title: paper?.title ?? '',
  url: forumUrl(id),
});

/** For the eye: when. Nothing where the milliseconds are past what a date can say. */
export function seenTime(name: string, ms: number): FileRow {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? {} : { [name]: date.toISOString() };
}

/** Each throws where the row of a file is not of its kind. */
export function annotationFromFile(row: FileRow): AnnotationRow {
  const annotation = parseAnnotationRow(withState(row));
  const tidy = { ...annotation, tags: addTags([], annotation.tags) };
  if (isEmptyAnnotation(tidy)) throw new TypeError('neither a note nor a tag nor a verdict');
  return tidy;
}

export const removedFromFile = (row: FileRow): RemovedRow => parseRemovedRow(withState(row));

/** The number of a version is its place in one database, and is made anew. */
export function versionFromFile(row: FileRow): Omit<Version, 'id'> {
  const { id: _made, ...version } = parseVersion({ ...row, id: 0 });
  return { ...version, tags: addTags([], version.tags) };
}

/** A template of drafts, under its name. */
export function templateToFile(row: unknown): FileRow {
  parseNamedTemplate(row);
  const { key: _place, ...named } = row as FileRow;
  return toFileRow(named, {});
}

/** A row for each tag that has a colour. */
export const coloursToFile = (row: unknown): FileRow[] =>
  parseTagColours(row).map(([tag, colour]) => ({ tag, colour }));

export const draftFromFile = parseDraftSettings;
export const templateFromFile = parseNamedTemplate;

/** Throws for a colour that this version does not know. */
export function colourFromFile({ tag, colour }: FileRow): TagColours[number] {
  const [pair] = parseTagColours({ colours: [[tag, colour]] });
  if (!pair) throw new TypeError('not a colour that this version knows');
  return pair;
}

export const sightingFromFile = parseSighting;
export const venueFromFile = parseVenuePage;

const withState = ({ state, ...row }: FileRow): FileRow =>
  state === undefined ? row : { ...row, state: fromBase64(asString(state, 'state')) };
