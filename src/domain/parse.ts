/** The small checks that every `parse…` is made of. Each throws a TypeError that names the field. */

export function asObject(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`${name} is not an object`);
  return value as Record<string, unknown>;
}

export function asArray(value: unknown, name: string, most: number): unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${name} is not a list`);
  if (value.length > most) throw new TypeError(`${name} is longer than ${most}`);
  return value;
}

export function asString(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new TypeError(`${name} is not a string`);
  return value;
}

/** A string of at most `most` characters. */
export function asText(value: unknown, name: string, most: number): string {
  const text = asString(value, name);
  if (text.length > most) throw new TypeError(`${name} is longer than ${most} characters`);
  return text;
}

/** A whole number from 0. */
export function asCount(value: unknown, name: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new TypeError(`${name} is not a count`);
  return value as number;
}

/** Milliseconds since 1970. */
export function asTime(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw new TypeError(`${name} is not a time`);
  return value;
}

/** `{[key]: value}`, or nothing where the value is absent: what `exactOptionalPropertyTypes` wants. */
export function optional<K extends string, T>(
  key: K,
  value: unknown,
  parse: (value: unknown, name: string) => T,
): { [P in K]?: T } {
  if (value === undefined || value === null) return {};
  return { [key]: parse(value, key) } as { [P in K]: T };
}
