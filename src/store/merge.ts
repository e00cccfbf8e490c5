import * as Y from 'yjs';
import { addTags, tagKey, withoutTags } from '../domain/tags';
import { changeVerdict, isVerdict, type Verdict, type VerdictChange } from '../domain/verdict';
import { setApart } from './same-place';
import { type Hunk, hunksBetween } from './text-hunks';
import { fromShared, toShared } from './well-formed';

// Everything that knows Yjs. An annotation's state is a Y.Doc with a text "note", a map "tags" (key → [place in the order, tag as typed]) and a map "marks",
// of which "verdict" is one. States of one annotation that were edited apart, on two machines too, merge into one, whatever the order in which they meet.

/** What an annotation says. */
export type Content = { note: string; tags: string[]; verdict?: Verdict };
/** `state` is missing where version 1 wrote the row, and useless where the disk spoilt it: then it is made anew from the content. */
export type Stateful = Content & { state?: Uint8Array };
export type Merged = Content & { state: Uint8Array };

export type Change = {
  note: string;
  /** The note that the editor started from. */
  base: string;
  addedTags: readonly string[];
  removedTags: readonly string[];
  verdict?: VerdictChange;
};

/** One for as long as this page or background lives: Yjs keeps a row of inserts by one client as one. */
const session = new Y.Doc().clientID;

/** Applies what an editor changed to what is stored by now. What others wrote since `base` stays. */
export function mergeChange(id: string, stored: Stateful, change: Change, client = session): Merged {
  const { note, base, addedTags, removedTags } = change;
  const verdict = change.verdict ? changeVerdict(stored.verdict, change.verdict) : stored.verdict;
  const content = {
    note: mergeTexts(note, base, stored.note),
    tags: addTags(withoutTags(stored.tags, removedTags), addedTags),
    ...(verdict && { verdict }),
  };
  const doc = openState(id, stored);
  doc.clientID = client;
  rewrite(doc, content);
  return close(doc, content);
}

/**
 * Two copies of one annotation that lived apart: this notebook's and a backup's, or another machine's. The same for both orders; merging a copy
 * again changes nothing. A text that only one of them changed is taken; where both changed the same place both are kept.
 */
export function mergeCopies(id: string, ours: Stateful, theirs: Stateful): Merged {
  const [a, b] = [openState(id, ours), openState(id, theirs)];
  const doc = new Y.Doc();
  for (const each of [a, b]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(each));
  const note = mergeTexts(ours.note, fromShared(commonText(doc, a, b)), theirs.note);
  const content = { note, tags: tagsOf(doc), ...verdictIn(doc) };
  // By name, so that two machines that merge the same copies write the same.
  doc.clientID = freeClient(doc, `${id}\0${note}`);
  rewrite(doc, content);
  return close(doc, content);
}

/** Whether the merged state tells of edits that the stored one does not know, its text being the same or not. */
export function knowsMore(merged: Uint8Array, stored: Uint8Array | undefined): boolean {
  const [after, before] = [readState(merged), readState(stored)];
  return !before || !after || !Y.equalSnapshots(Y.snapshot(after), Y.snapshot(before));
}

/** Both grew out of `base`. The same whichever of them is called `mine`. */
export function mergeTexts(mine: string, base: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const shared = toShared(base);
  const [first, second] = [mine, theirs].sort().map(toShared) as [string, string]; // two in, two out
  const { one, other } = setApart(shared, first, second);
  const [left, right] = [fork(shared, 1, one), fork(shared, 2, other)];
  Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
  return fromShared(left.getText('note').toString());
}

function fork(base: string, client: number, hunks: readonly Hunk[]): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 0;
  doc.getText('note').insert(0, base);
  doc.clientID = client;
  changeText(doc.getText('note'), hunks);
  return doc;
}

/** From the end, so that the places of the others stay true. */
function changeText(text: Y.Text, hunks: readonly Hunk[]): void {
  for (const { at, removed, text: inserted } of hunks.toReversed()) {
    if (removed > 0) text.delete(at, removed);
    if (inserted !== '') text.insert(at, inserted);
  }
}

/** The stored state, or one made from the content where there is none that says the same. */
function openState(id: string, { state, ...content }: Stateful): Y.Doc {
  const name = [id, content.note, ...content.tags, ...(content.verdict ? [`\0${content.verdict}`] : [])].join('\0');
  const doc = readState(state);
  if (doc) {
    doc.clientID = freeClient(doc, name);
    rewrite(doc, content);
    return doc;
  }
  const fresh = new Y.Doc();
  // The same content makes the same state wherever it is made, so copies that never knew each other do not double their text.
  fresh.clientID = clientOf(name);
  rewrite(fresh, content);
  return fresh;
}

function readState(state: Uint8Array | undefined): Y.Doc | undefined {
  if (!(state instanceof Uint8Array) || state.length === 0) return undefined;
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    doc.getText('note');
    doc.getMap('tags');
    doc.getMap('marks');
    return doc;
  } catch {
    return undefined; // spoilt; the content beside it is whole
  }
}

/** Makes the document say this. What it says already stays as it is. */
function rewrite(doc: Y.Doc, { note, tags, verdict }: Content): void {
  doc.transact(() => {
    const text = doc.getText('note');
    changeText(text, hunksBetween(text.toString(), toShared(note)));
    rewriteTags(doc.getMap<[number, string]>('tags'), tags);
    const marks = doc.getMap<unknown>('marks');
    if (verdict && marks.get('verdict') !== verdict) marks.set('verdict', verdict);
    if (!verdict && marks.has('verdict')) marks.delete('verdict');
  });
}

function rewriteTags(map: Y.Map<[number, string]>, tags: readonly string[]): void {
  const keys = new Map(tags.map((tag) => [toShared(tagKey(tag)), toShared(tag)]));
  for (const key of [...map.keys()]) if (!keys.has(key)) map.delete(key);
  let last = Math.max(-1, ...orders(map));
  for (const [key, tag] of keys) {
    if (map.get(key)?.[1] === tag) continue;
    last += 1;
    map.set(key, [last, tag]);
  }
}

function* orders(map: Y.Map<[number, string]>): Generator<number> {
  for (const [order] of map.values()) yield order;
}

const tagsOf = (doc: Y.Doc): string[] =>
  [...doc.getMap<[number, string]>('tags').entries()]
    .sort(([a, [i]], [b, [j]]) => i - j || (a < b ? -1 : 1))
    .map(([, [, tag]]) => fromShared(tag));

function verdictIn(doc: Y.Doc): { verdict?: Verdict } {
  const verdict = doc.getMap<unknown>('marks').get('verdict');
  return isVerdict(verdict) ? { verdict } : {};
}

function close(doc: Y.Doc, content: Content): Merged {
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return { ...content, state };
}

/** What both copies know of, as it was before either deleted from it: the text that both grew out of. */
function commonText(merged: Y.Doc, a: Y.Doc, b: Y.Doc): string {
  const [knownToA, knownToB] = [a, b].map((doc) => Y.decodeStateVector(Y.encodeStateVector(doc)));
  const visible = new Map<number, string[]>();
  for (const doc of [a, b]) noteLetters(doc, visible);
  let text = '';
  for (const { id, length } of itemsOf(merged)) {
    const letters = visible.get(id.client);
    const known = Math.min(knownToA?.get(id.client) ?? 0, knownToB?.get(id.client) ?? 0, id.clock + length);
    for (let clock = id.clock; letters && clock < known; clock += 1) text += letters[clock] ?? '';
  }
  return text;
}

/** The letters that a document shows, by client and clock. */
function noteLetters(doc: Y.Doc, visible: Map<number, string[]>): void {
  for (const { id, deleted, content } of itemsOf(doc)) {
    if (deleted || !(content instanceof Y.ContentString)) continue;
    const letters = visible.get(id.client) ?? [];
    visible.set(id.client, letters);
    for (let i = 0; i < content.str.length; i += 1) letters[id.clock + i] = content.str[i] ?? '';
  }
}

function* itemsOf(doc: Y.Doc): Generator<Y.Item> {
  for (let item = doc.getText('note')._start; item; item = item.right) yield item;
}

/** A client that has written nothing in this document yet, the same for the same name. */
function freeClient(doc: Y.Doc, name: string): number {
  let client = clientOf(name);
  while (doc.store.clients.has(client)) client = (client + 1) >>> 0;
  return client;
}

/** 32 bits of FNV-1a. */
function clientOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
