import { isPaperId, type PaperId } from '../domain/paper';
import { asObject, asString, asTime, optional } from '../domain/parse';
import { isSuggestionKind, type SuggestionKind } from '../domain/recommendation';
import { type Database, type SuggestedRow, whenOpen } from './database';
import { sortOut } from './rows';

/** Throws where the row is not of a suggestion. */
function parseSuggested(value: unknown): SuggestedRow {
  const row = asObject(value, 'suggestion');
  if (!isPaperId(row.paperId)) throw new TypeError('paperId is not a paper id');
  if (!isSuggestionKind(row.kind)) throw new TypeError('kind is not a kind of suggestion');
  return {
    paperId: row.paperId,
    venueId: asString(row.venueId, 'venueId'),
    kind: row.kind,
    at: asTime(row.at, 'at'),
    ...optional('leftAt', row.leftAt, asTime),
  };
}

/** The reader sees these now. What was shown before keeps the kind and the time of then. */
export function keepSuggested(
  database: Database,
  venueId: string,
  shown: { id: PaperId; kind: SuggestionKind }[],
  now: number,
): Promise<void> {
  return whenOpen(database, () =>
    database.transaction('rw', database.suggested, async () => {
      const known = await database.suggested.bulkGet(shown.map(({ id }) => id));
      const isNew = shown.filter((_, at) => known[at] === undefined);
      if (isNew.length > 0)
        await database.suggested.bulkAdd(isNew.map(({ id, kind }) => ({ paperId: id, venueId, kind, at: now })));
    }),
  );
}

/** The reader asked for others in place of these; a weak sign against them. */
export async function leaveSuggested(database: Database, ids: readonly PaperId[], now: number): Promise<void> {
  await whenOpen(database, () =>
    database.suggested
      .where('paperId')
      .anyOf(ids)
      .modify((row) => {
        row.leftAt ??= now;
      }),
  );
}

/** Of one venue, or of all; those that cannot be read are left out. */
export async function suggestedIn(database: Database, venueId?: string): Promise<SuggestedRow[]> {
  const { suggested } = database;
  const rows: unknown[] = await whenOpen(database, () =>
    venueId === undefined ? suggested.toArray() : suggested.where('venueId').equals(venueId).toArray(),
  );
  return sortOut(rows, parseSuggested).fine;
}
