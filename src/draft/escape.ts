import { venueUrl } from '../domain/venue';
import { cleanLine } from './clean-text';

/**
 * What could mean something to a reader of Markdown (CommonMark, GFM, kramdown), each with an example. What is found gets a backslash, but see
 * `references`.
 */
const special: readonly RegExp[] = [
  /[*[\]|$]/u, // a|b: one line of it is a table to kramdown
  /`/u, // see `references`
  /_(?!\p{L})|(?<!\p{L})_/u, // _x_, not snake_case
  /\\(?=[!-/:-@[-`{-~\n])/u, // \*, not \alpha
  /<(?![\s\d=-])/u, // <b>, <あ>, <<; not a < b, <5%, <-
  /(?<=[\n>])>|>(?=>)/u, // "> x" starts a quote, >> becomes »
  /!(?=\[)/u, // "!" before a link makes an image
  /~(?=~)|(?<=~)~/u, // ~~x~~
  /\{(?=:)/u, // {: .class}, {::nomarkdown}
  /(?<=[\n{])#|#(?=[#\n])/u, // "# x"; "## C#", where kramdown drops the last one; {#id}
  /(?<=\n-{0,2})-(?=[\s-])|(?<=\n)\+(?=\s)|(?<=\n)=/u, // - x, --- (all of it: the rest would become a dash), + x, ===
  /(?<=\n):(?=\s)/u, // ": x" defines a term to kramdown
  /(?<=\]):/u, // to kramdown a line "[a\]: b](url)" defines an address for "a\"
  /[.)](?<=\n\d+.)(?=\s)/u, // 1. x
  /&(?=#?[\w:][\w:.-]*;)/u, // &lt;
  /(?<=[\n[])\^/u, // to kramdown a line of "^" ends a block, and "[^" begins no link
];

/** kramdown shows a backslash before "&" and "^", and one before a backtick does not keep it from ending the code in a table-like line. */
const references: { [character: string]: string } = { '&': '&amp;', '^': '&#94;', '`': '&#96;' };

/** What kramdown sets in another way though it means nothing: no matter in a sentence, but a formula's f'' would be broken. */
const typographic: readonly RegExp[] = [/['"]/u, /-(?=-)|(?<=-)-/u, /\.(?=\.)|(?<=\.)\./u];

const anyOf = (patterns: readonly RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'), 'gu');
const inText = anyOf(special);
const inFormula = anyOf([...special, ...typographic]);

/** `before` and `after` are what the text will stand between; "\n" is a line's start or end. */
export type Surroundings = { before: string; after: string };

/** Text as Markdown that says exactly this text. */
export const escapeText = (text: string, around: Surroundings): string => escapeBy(inText, text, around);

/** A formula's TeX, for a Markdown without formulas: shown as it is. */
export const escapeFormula = (tex: string, around: Surroundings): string => escapeBy(inFormula, tex, around);

function escapeBy(pattern: RegExp, text: string, { before, after }: Surroundings): string {
  const whole = before + text + after;
  const end = before.length + text.length;
  const escaped = whole.slice(0, end + 1).replace(pattern, (character: string, at: number) => {
    if (at < before.length || at >= end) return character;
    if (character in references) return references[character] ?? '';
    if (character === '\\' && whole[at + 1] === '\n') return '&#92;'; // "\\" before a line end is a break to kramdown
    return '\\' + character;
  });
  return escaped.slice(before.length, escaped.length - whole.slice(end, end + 1).length);
}

/** An address that can stand in "(…)" and in "<…>": nothing in it ends either, and it leads to the same place. */
export const encodeUrl = (url: string): string =>
  url.replace(/[\s<>()[\]\\"'`{}|^*~$\p{Cc}]/gu, (character) =>
    /['()*~]/.test(character)
      ? '%' + character.charCodeAt(0).toString(16).toUpperCase()
      : encodeURIComponent(character),
  );

/** The same, as Markdown, which reads "&lt;" in an address. */
export const escapeUrl = (url: string): string => encodeUrl(url).replace(/&(?=#?\w+;)/g, '&amp;');

/** The address of a venue's page, safe inside Liquid's quotes too: a venue id is any text. */
export const safeVenueUrl = (venueId: string): string =>
  encodeUrl(venueUrl(cleanLine(venueId).replace(/[^\w./~:@,-]/gu, encodeURIComponent)));
