import { grown } from './numbers';
import type { TermKey } from './read-terms';

/** Numbers the terms 0, 1, 2 … in the order in which they are met: an open hash table of plain numbers, since a Map of half a million terms takes 40 MB. */
export type TermTable = {
  /** Slots: a term's number + 1, or 0. */
  slots: Uint32Array;
  keys: Uint32Array;
  count: number;
};

export const emptyTable = (): TermTable => ({ slots: new Uint32Array(1024), keys: new Uint32Array(512), count: 0 });

/** The number of a term, given now where it is new. */
export function numberOf(table: TermTable, key: TermKey): number {
  const at = slotOf(table, key);
  const taken = table.slots[at];
  if (taken) return taken - 1;
  if (table.count === table.keys.length) {
    widen(table);
    return numberOf(table, key);
  }
  table.keys[table.count] = key;
  table.slots[at] = ++table.count;
  return table.count - 1;
}

/** The number of a term, or −1. */
export const findNumber = (table: TermTable, key: TermKey): number => (table.slots[slotOf(table, key)] ?? 0) - 1;

/** A table of these keys, numbered in their order. */
export function tableOf(keys: Uint32Array): TermTable {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  const table: TermTable = { slots: new Uint32Array(size), keys, count: keys.length };
  fillSlots(table);
  return table;
}

function slotOf({ slots, keys }: TermTable, key: TermKey): number {
  const mask = slots.length - 1;
  let at = (Math.imul(key, 0x9e3779b1) >>> 0) & mask;
  for (let taken = slots[at]; taken && keys[taken - 1] !== key; taken = slots[at]) at = (at + 1) & mask;
  return at;
}

function widen(table: TermTable): void {
  table.keys = grown(table.keys, table.keys.length * 2);
  table.slots = new Uint32Array(table.slots.length * 2);
  fillSlots(table);
}

function fillSlots(table: TermTable): void {
  for (let number = 0; number < table.count; number++) table.slots[slotOf(table, table.keys[number] ?? 0)] = number + 1;
}
