import { addTags, tagKey, withoutTags } from '../domain/tags';
import { hasWords } from '../domain/verdict';
import type { AnnotationRow, RemovedRow } from './database';
import type { NewVersion } from './incoming';
import { type Content, knowsMore, type Merged, mergeChange, mergeCopies, mergeTexts } from './merge';

/** What the notebook has of a paper. */
export type Here = {
  stored?: AnnotationRow | undefined;
  removed?: RemovedRow | undefined;
  versions: readonly NewVersion[];
};

/** `back`: it was removed here. */
export type Outcome = 'new' | 'back' | 'merged' | 'identical';

/** `row` is missing where nothing is to be written. `versions` are the texts that would be lost otherwise, ours and theirs. */
export type MergedIn = { outcome: Outcome; row?: AnnotationRow; versions: NewVersion[] };

/**
 * What becomes of an annotation when a copy of it comes in from a file. Neither text is dropped: what is not in the note afterwards is among the
 * versions. Merging the same copy again changes nothing, and the order in which two copies come in does not matter.
 */
export function mergeIncoming({ stored, removed, versions }: Here, theirs: AnnotationRow): MergedIn {
  if (!stored && !removed) return { outcome: 'new', row: asStored(theirs), versions: [] };
  if (!stored) return { outcome: 'back', row: asStored(comeBack(removed, theirs)), versions: [] };
  if (isCopy(stored, theirs)) return { outcome: 'identical', versions: lost([theirs], stored, versions) };
  const merged = mergeLive(stored, theirs);
  if (saysTheSame(merged, stored)) {
    // What the copy knows of deletions and of other tags counts when the next copy comes in.
    const row = knowsMore(merged.state, stored.state) ? asStored({ ...stored, state: merged.state }) : undefined;
    return { outcome: 'identical', ...(row && { row }), versions: lost([theirs], stored, versions) };
  }
  const row = {
    ...merged,
    paperId: stored.paperId,
    createdAt: Math.min(stored.createdAt, theirs.createdAt),
    editedAt: Math.max(stored.editedAt, theirs.editedAt),
    spell: { startedAt: spellStart(stored), longest: merged.note },
  };
  return { outcome: 'merged', row: asStored(row), versions: lost([stored, theirs], row, versions) };
}

const saysTheSame = (a: Content, b: Content): boolean =>
  a.note === b.note &&
  a.verdict === b.verdict &&
  a.tags.length === b.tags.length &&
  withoutTags(a.tags, b.tags).length === 0;

/** Word for word, without a state or with the same one. */
const isCopy = (a: AnnotationRow, b: AnnotationRow): boolean =>
  saysTheSame(a, b) && (!b.state || (a.state !== undefined && hasSameBytes(a.state, b.state)));

const hasSameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

function mergeLive(stored: AnnotationRow, theirs: AnnotationRow): Merged {
  const merged = mergeCopies(stored.paperId, stored, theirs);
  if (!isEmpty(merged)) return merged;
  // Each took away what the other left. An annotation that says something is never emptied by a file.
  const verdict =
    [stored.verdict, theirs.verdict].find((each) => each === 'curious') ?? stored.verdict ?? theirs.verdict;
  return saying(stored.paperId, merged, {
    note: mergeTexts(stored.note, '', theirs.note),
    tags: addTags(stored.tags, [...theirs.tags].sort()),
    ...(verdict && { verdict }),
  });
}

const isEmpty = (content: Content) => !hasWords(content) && content.verdict === undefined;

/** The mark of a row that has no words is made of what it holds. */
const asStored = ({ bare: _bare, ...row }: AnnotationRow): AnnotationRow => (hasWords(row) ? row : { ...row, bare: 1 });

/** The merged state, which knows what both copies knew, with a content of its own: as an edit after the merge. */
const saying = (id: string, merged: Merged, { note, tags, verdict }: Content): Merged =>
  mergeChange(id, merged, {
    note,
    base: merged.note,
    addedTags: tags,
    removedTags: withoutTags(merged.tags, tags),
    verdict: { from: merged.verdict ?? null, to: verdict ?? null },
  });

function comeBack(removed: RemovedRow | undefined, theirs: AnnotationRow): AnnotationRow {
  const { paperId, createdAt, editedAt, spell } = theirs;
  const gone = { note: '', tags: [], ...(removed?.state && { state: removed.state }) };
  return {
    ...saying(paperId, mergeCopies(paperId, gone, theirs), theirs),
    paperId,
    createdAt: Math.min(createdAt, removed?.createdAt ?? createdAt),
    editedAt,
    ...(spell && { spell }),
  };
}

const spellStart = ({ spell, createdAt }: AnnotationRow): number => spell?.startedAt ?? createdAt;

/** The texts of these copies that neither the row that stays nor any version has, each once. */
function lost(copies: AnnotationRow[], kept: AnnotationRow, versions: readonly NewVersion[]): NewVersion[] {
  const known: Content[] = [kept, ...versions];
  const found: NewVersion[] = [];
  for (const { paperId, note, tags, editedAt: at, spell, createdAt } of copies) {
    const version = { paperId, note, tags, at, spellAt: spell?.startedAt ?? createdAt };
    if (hasWords(version) && !known.some((each) => each.note === note && hasAll(each, tags))) {
      known.push(version);
      found.push(version);
    }
    // A longer text of the same spell of edits, which is no version yet.
    const longest = spell?.longest ?? '';
    const isThere = kept.spell?.longest === longest || known.some((each) => each.note.includes(longest));
    if (longest.trim() === '' || isThere) continue;
    known.push({ note: longest, tags });
    found.push({ ...version, note: longest });
  }
  return found;
}

const hasAll = (each: Content, tags: readonly string[]): boolean => {
  const keys = new Set(each.tags.map(tagKey));
  return tags.every((tag) => keys.has(tagKey(tag)));
};
