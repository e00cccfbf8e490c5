import { Document, isMap, parseDocument, Scalar, stringify, visit } from 'yaml';
import { fillIn, type Values } from './fill-in';

/** A line that a format writes into the front matter. `yaml` is a value that is written as it is: a date without quotes. */
export type Field = { key: string; required?: boolean } & ({ value: unknown } | { yaml: string });

export type FrontMatter = {
  /** The lines between the two "---", each with its end; empty where there are none. */
  text: string;
  /** What the author's own keys say, read as YAML. */
  own: { [key: string]: unknown };
  /** Why the author's own text could not be used. The text is the usual one then. */
  error?: string;
};

/**
 * The author's own front matter with the variables filled in and what the format requires added at its end; all else, comments and order too, stays as
 * typed. Without a text of the author's own: the format's usual lines.
 */
export function frontMatter(fields: readonly Field[], own: string | undefined, values: Values): FrontMatter {
  const usual = { text: fields.map(asLine).join(''), own: {} };
  if (own === undefined) return usual;
  try {
    return complete(fill(own, values), fields);
  } catch (error) {
    return { ...usual, error: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
}

function complete(text: string, fields: readonly Field[]): FrontMatter {
  const document = parse(text);
  const own = (document.toJS() ?? {}) as { [key: string]: unknown };
  const missing = fields.filter(({ key, required }) => required && !Object.hasOwn(own, key));
  if (missing.length > 0 && isMap(document.contents) && document.contents.flow) {
    for (const field of missing) document.set(field.key, parseDocument(asLine(field)).get(field.key, true));
    return { text: document.toString({ lineWidth: 0 }), own };
  }
  const end = text === '' || text.endsWith('\n') ? '' : lineEnd(text);
  return { text: text + end + missing.map(asLine).join('').replaceAll('\n', lineEnd(text)), own };
}

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Throws where it is no list of keys, or would end before its end. */
function parse(text: string): Document {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: true });
  const [error] = document.errors;
  if (error) throw error;
  if (/^(?:---|\.\.\.)[ \t]*\r?$/m.test(text)) throw new SyntaxError('a line "---" would end the front matter');
  if (document.contents !== null && !isMap(document.contents)) throw new SyntaxError('there are no keys in it');
  return document;
}

/** Blogs read YAML 1.1 as well as 1.2, and in 1.1 a title "no" would be false and "12:30" a number. */
const writing = { lineWidth: 0, compat: 'yaml-1.1' } as const;

/** To Ruby ":x" is a symbol, which Jekyll refuses, and "1,000" a number. */
const isForRuby = (text: string): boolean => /^:|^[-+\d.,_:eE]+$/.test(text);

function asLine(field: Field): string {
  if ('yaml' in field) return `${field.key}: ${field.yaml}\n`;
  const document = new Document({ [field.key]: field.value }, writing);
  visit(document, {
    Scalar(key, scalar) {
      if (key !== 'key' && typeof scalar.value === 'string' && isForRuby(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString(writing);
}

// Two characters that nobody types stand for a variable while the YAML around it is read: "{{ x }}" would be YAML itself.
const open = '\uE000';
const close = '\uE001';
const mark = new RegExp(`${open}(\\d+)${close}`, 'g');

/** Fills in the variables, each quoted as its place in the YAML asks for. */
function fill(text: string, values: Values): string {
  const filled: { value: string; isWords: boolean }[] = [];
  const marked = fillIn(
    text,
    () => values,
    (value, variable) => `${open}${filled.push({ value, isWords: areWords.test(variable) }) - 1}${close}`,
  );
  if (filled.length === 0) return text;
  const put = (part: string) => part.replace(mark, (_mark, i) => filled[Number(i)]?.value ?? '');
  const hasWords = (part: string) => [...part.matchAll(mark)].some(([, i]) => filled[Number(i)]?.isWords);
  const edits: { from: number; to: number; by: string }[] = [];
  visit(parse(marked), {
    Scalar(_key, { value, type, range }) {
      if (typeof value !== 'string' || !range || !value.includes(open) || type?.startsWith('BLOCK')) return;
      edits.push({ from: range[0], to: range[1], by: quoted(put(value), type, hasWords(value)) });
    },
  });
  edits.sort((a, b) => b.from - a.from);
  const done = edits.reduce((whole, { from, to, by }) => whole.slice(0, from) + by + whole.slice(to), marked);
  return put(done);
}

/** Words, be they "2024"; the others are numbers and dates. */
const areWords = /kininaru\.(?:title|venue)\b/;

/** As the scalar was written, or with quotes where its new words need them; a number or a date stays without. */
function quoted(value: string, type: Scalar['type'], isWords: boolean): string {
  if (type === 'PLAIN' && !isWords && /^\d[\d: T+-]*$/.test(value)) return value;
  const scalar = new Scalar(value);
  scalar.type = value.includes('\n') || (type === 'PLAIN' && isForRuby(value)) ? 'QUOTE_DOUBLE' : (type ?? 'PLAIN');
  return stringify(scalar, writing).trimEnd();
}
