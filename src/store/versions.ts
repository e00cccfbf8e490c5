import { changeOf } from '../domain/change';
import type { PaperId } from '../domain/paper';
import { withoutTags } from '../domain/tags';
import type { AnnotationRow, Database, Spell, Version } from './database';
import type { Content } from './merge';
import { parseVersion, sortOut } from './rows';

/** A pause of so many milliseconds ends a spell of edits; the text before it becomes an earlier version when the next edit comes. */
const longestPause = 5 * 60_000;
/** So much taken away, at once or little by little, is worth a version in the middle of a spell. */
const worthKeeping = 20;
/** What is kept of one paper: so many versions, of so many characters together, none older than this. The newest is kept whatever its size. */
export const versionLimits = { count: 50, characters: 2_000_000, age: 365 * 24 * 60 * 60_000 };

/** An annotation's earlier texts, the newest first. Those that cannot be read are left out. */
export async function versionsOf(database: Database, paperId: PaperId): Promise<Version[]> {
  const { fine } = sortOut(await database.versions.where('paperId').equals(paperId).toArray(), parseVersion);
  return fine.sort(newestFirst);
}

const newestFirst = (a: Version, b: Version) => b.at - a.at || b.id - a.id;

/**
 * Within a transaction on `versions`: keeps of the stored text what the next one would lose, and tells the spell that the next one belongs to.
 */
export async function keepVersion(database: Database, stored: AnnotationRow | undefined, next: Next): Promise<Spell> {
  if (!stored) return { startedAt: next.at, longest: next.note };
  const { spell, lost } = compare(stored, next);
  if (lost) await add(database, stored, lost);
  return spell;
}

type Next = Content & { at: number; isTakenBack: boolean };
type Compared = { spell: Spell; lost?: { note: string; isWithin: boolean } };

function compare(stored: AnnotationRow, next: Next): Compared {
  const current = stored.spell ?? { startedAt: stored.createdAt, longest: stored.note };
  const hasEnded = next.at - stored.editedAt > longestPause;
  const fresh = { startedAt: hasEnded ? next.at : current.startedAt, longest: next.note };
  const losesTags = withoutTags(stored.tags, next.tags).length > 0;
  if (next.note === stored.note && !losesTags) return { spell: hasEnded ? fresh : current };
  if (hasEnded || next.isTakenBack) return { spell: fresh, lost: { note: stored.note, isWithin: false } };
  const isEmptied = next.note.trim() === '' && next.tags.length === 0;
  if (isEmptied || isWorthKeeping(takenAway(stored.note, next.note), stored.note))
    return { spell: fresh, lost: { note: stored.note, isWithin: true } };
  if (current.longest.length - next.note.length >= worthKeeping)
    return { spell: fresh, lost: { note: current.longest, isWithin: true } };
  const longest = next.note.length >= current.longest.length ? next.note : current.longest;
  return { spell: { startedAt: current.startedAt, longest } };
}

/** Half of a short note is worth as much. */
const isWorthKeeping = (taken: number, note: string) =>
  taken >= worthKeeping || (note.length >= worthKeeping / 2 && taken * 2 >= note.length);

/** How many characters of the one are not in the other, seen as one changed stretch. */
function takenAway(from: string, to: string): number {
  const { start, end } = changeOf(from, to);
  return end - start;
}

async function add(
  database: Database,
  stored: AnnotationRow,
  lost: { note: string; isWithin: boolean },
): Promise<void> {
  const { paperId, tags, editedAt: at, spell } = stored;
  const spellAt = spell?.startedAt ?? stored.createdAt;
  const kept = await versionsOf(database, paperId);
  const last = kept[0];
  const hasTags = last && withoutTags(tags, last.tags).length === 0;
  if (hasTags && last.note === lost.note) return;
  // Deleting letter by letter would leave a row of ever shorter texts.
  if (hasTags && lost.isWithin && last.spellAt === spellAt && last.note.includes(lost.note)) return;
  await database.versions.add({ paperId, note: lost.note, tags, at, spellAt });
  await forget(database, kept, lost.note.length, at);
}

/** Of the versions that were there before the newest, those past the limits go. */
async function forget(database: Database, before: Version[], newest: number, now: number): Promise<void> {
  let characters = newest;
  const tooMany = before.filter(({ note, at }, i) => {
    characters += note.length;
    return i + 1 >= versionLimits.count || characters > versionLimits.characters || now - at > versionLimits.age;
  });
  await database.versions.bulkDelete(tooMany.map(({ id }) => id));
}
