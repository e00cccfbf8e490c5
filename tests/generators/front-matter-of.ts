import { parse } from 'yaml';

/** A file's front matter and what stands below it. Throws where it is another one in YAML 1.1 than in 1.2; a day is a text in the one and a time in the other. */
export function frontMatterOf(markdown: string): { data: Record<string, unknown>; body: string } {
  const [, yaml, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  if (yaml === undefined || body === undefined) throw new Error('there is no front matter');
  const data = parse(yaml) as Record<string, unknown>;
  const older = parse(yaml, { version: '1.1' }) as Record<string, unknown>;
  const other = Object.keys(data).filter(
    (key) => /title|description|excerpt|tags/i.test(key) && !same(data[key], older[key]),
  );
  if (other.length > 0) throw new Error(`read in two ways: ${other}`);
  return { data, body };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
