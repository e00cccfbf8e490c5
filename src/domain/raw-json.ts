import { fromBase64, toBase64 } from './base64';

/** Deeper than any row of ours, and far from the end of the stack. */
const deepest = 100;

/** What JSON can carry: itself. What it cannot is an object whose "$" says what it is. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Any value that a database row can hold, as JSON that `fromRawJson` makes the same value of. What no JSON can carry (a file, a cycle) becomes its
 * description, `{ "$": "other", "text": … }`.
 */
export function toRawJson(value: unknown, depth = 0): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : odd('number', value);
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'bigint') return odd('bigint', value);
  if (typeof value !== 'object' || depth > deepest) return odd('other', typeof value);
  const inner = (each: unknown) => toRawJson(each, depth + 1);
  if (Array.isArray(value)) return Array.from(value, inner);
  if (ArrayBuffer.isView(value))
    return { $: 'bytes', base64: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  // By its tag: what comes out of a database can be of another realm, where `instanceof` fails.
  const tag = Object.prototype.toString.call(value);
  switch (tag) {
    case '[object Date]':
      return { $: 'date', ms: inner((value as Date).getTime()) };
    case '[object Map]':
      return { $: 'map', entries: Array.from(value as Map<unknown, unknown>, (entry) => entry.map(inner)) };
    case '[object Set]':
      return { $: 'set', values: Array.from(value as Set<unknown>, inner) };
    case '[object ArrayBuffer]':
      return { $: 'bytes', base64: toBase64(new Uint8Array(value as ArrayBuffer)) };
    case '[object Object]':
      return plainObject(value, inner);
    default:
      return odd('other', tag);
  }
}

function plainObject(value: object, inner: (value: unknown) => Json): Json {
  const entries = Object.entries(value).map(([key, each]): [string, Json] => [key, inner(each)]);
  return Object.hasOwn(value, '$') ? { $: 'object', entries } : Object.fromEntries(entries);
}

const odd = (kind: string, value: unknown): Json => ({
  $: kind,
  text: Object.is(value, -0) ? '-0' : String(value),
});

/** Throws where `json` is not of the form that `toRawJson` gives. A buffer or any view of one comes back as a Uint8Array. */
export function fromRawJson(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(fromRawJson);
  const object = json as Record<string, unknown>;
  if (!Object.hasOwn(object, '$')) return fromEntries(Object.entries(object));
  switch (object.$) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(object.text);
    case 'bigint':
      return BigInt(String(object.text));
    case 'date':
      return new Date(Number(fromRawJson(object.ms)));
    case 'bytes':
      return fromBase64(String(object.base64));
    case 'map':
      return new Map(listOf(object.entries).map((entry) => fromRawJson(entry) as [unknown, unknown]));
    case 'set':
      return new Set(listOf(object.values).map(fromRawJson));
    case 'object':
      return fromEntries(listOf(object.entries) as [string, unknown][]);
    case 'other':
      return String(object.text);
    default:
      throw new TypeError(`raw values of the kind ${String(object.$)} are not known`);
  }
}

/** `Object.fromEntries` makes "__proto__" an ordinary key. */
const fromEntries = (entries: [string, unknown][]) =>
  Object.fromEntries(entries.map(([key, value]) => [key, fromRawJson(value)]));

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TypeError('a raw value has no list where it needs one');
  return value;
}
