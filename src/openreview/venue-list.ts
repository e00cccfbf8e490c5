import { isPaperId, type Paper, type PaperId } from '../domain/paper';
import { asArray, asObject } from '../domain/parse';
import { papersPerRequest } from '../domain/venue-load';
import { withPageNote } from './parse-page-note';

/**
 * What the page asks its API for a list, with a thousand papers in place of 25: all that a venue accepted, by id, so that no paper comes twice or is left out
 * when the list changes meanwhile.
 */
export function listQuery(venueId: string, after?: PaperId): string {
  const query = new URLSearchParams({
    'content.venueid': venueId,
    domain: venueId,
    sort: 'id',
    limit: String(papersPerRequest),
    count: 'true',
    ...(after !== undefined && { after }),
  });
  return String(query);
}

/** A list as the API answers: its papers, the last one's id, how many the API counted, and whether there are more. */
export type ListPart = { papers: Paper[]; last: PaperId | undefined; count: number | undefined; isLast: boolean };

/** Throws where it is no list. Notes that are no papers are left out. */
export function parseList(text: string, { venueId, at }: { venueId: string; at: number }): ListPart {
  const { notes, count } = asObject(JSON.parse(text), 'list');
  const list = asArray(notes, 'notes', 5_000);
  const known = list.flatMap((source) => {
    const id = (source as { id?: unknown } | null)?.id;
    return isPaperId(id) ? [{ id, source }] : [];
  });
  const papers = known.flatMap(({ id, source }) => {
    const paper = withPageNote({ id, title: '', authors: [], venueId, seenAt: at }, source);
    return paper.title === '' ? [] : [paper];
  });
  return {
    papers,
    last: known.at(-1)?.id,
    count: Number.isSafeInteger(count) ? (count as number) : undefined,
    isLast: list.length < papersPerRequest,
  };
}
