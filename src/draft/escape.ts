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
export const typographic: readonly RegExp[] = [/['"]/u, /-(?=-)|(?<=-)-/u, /\.(?=\.)|(?<=\.)\./u];

/** `before` and `after` are what the text will stand between; "\n" is a line's start or end. `inLabel`: within a link's text. */
export type Surroundings = { before: string; after: string; inLabel?: boolean };

/** Makes Markdown of a text, which says exactly this text. */
export type Escape = (text: string, around: Surroundings) => string;

type More = {
  /** What gets a backslash besides. */
  special?: readonly RegExp[];
  /** What would still mean something after a backslash: it becomes "&#91;". */
  entities?: readonly RegExp[];
};

const anyOf = (patterns: readonly RegExp[]) => patterns.map(({ source }) => source).join('|');

/** For Markdown to which more means something than to the usual ones. */
export function escaper({ special: more = [], entities = [/(?!)/u] }: More = {}): Escape {
  const pattern = new RegExp(`(?<entity>${anyOf(entities)})|${anyOf([...special, ...more])}`, 'gu');
  return (text, { before, after }) => {
    const whole = before + text + after;
    const end = before.length + text.length;
    const escaped = whole
      .slice(0, end + 1)
      .replace(pattern, (character: string, entity: string | undefined, at: number) => {
        if (at < before.length || at >= end) return character;
        if (entity !== undefined) return asEntity(character);
        if (character in references) return references[character] ?? '';
        if (character === '\\' && whole[at + 1] === '\n') return asEntity(character); // "\\" before a line end is a break to kramdown
        return '\\' + character;
      });
    return escaped.slice(before.length, escaped.length - whole.slice(end, end + 1).length);
  };
}

const asEntity = (character: string): string => `&#${character.charCodeAt(0)};`;

export const escapeText: Escape = escaper();

/** A formula's TeX, for a Markdown without formulas: shown as it is. */
export const escapeFormula: Escape = escaper({ special: typographic });

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
