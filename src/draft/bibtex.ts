import { forumUrl, type Paper } from '../domain/paper';
import { venueName } from '../domain/venue';
import { cleanLine, cleanText } from './clean-text';

const entryStart = /^@[a-z]+\s*\{\s*([^\s,{}"#%\\]+)\s*,/i; // "@inproceedings{lee2024growing,"

/** A paper's BibTeX entry: the one that its venue gives, if it is one, else what is known of the paper. */
export function bibtexOf(paper: Paper): string {
  const given = cleanText(paper.bibtex ?? '').trim();
  return entryStart.test(given) && isOneEntry(given) ? given : composed(paper);
}

/** The entries of several papers, in that order, no two with one key: "lee2024growing", "lee2024growingb". */
export function bibliography(papers: readonly Paper[]): string {
  const keys = new Set<string>();
  const entries = papers.map((paper) => {
    const entry = bibtexOf(paper);
    const key = entryKey(entry);
    const own = unique(key, keys);
    keys.add(own.toLowerCase());
    return own === key ? entry : entry.replace(key, () => own);
  });
  return entries.map((entry) => `${entry}\n`).join('\n');
}

/** "lee2024growing" */
export const entryKey = (entry: string): string => entryStart.exec(entry)?.[1] ?? '';

/** BibTeX knows no case in keys. */
function unique(key: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const own = count === 1 ? key : `${key}${count <= 26 ? String.fromCharCode(96 + count) : `-${count}`}`;
    if (!taken.has(own.toLowerCase())) return own;
  }
}

function composed(paper: Paper): string {
  const { title, authors, authorsOmitted, venueId = '', id } = paper;
  const names = [...authors.map(cleanLine).filter(Boolean).map(asName), ...(authorsOmitted ? ['others'] : [])];
  const fields: [string, string][] = [
    ['title', `{${asTeX(cleanLine(title))}}`],
    ['author', names.join(' and ')],
    ['booktitle', asTeX(venueName(venueId))],
    ['year', yearOf(paper)],
    ['url', forumUrl(id)],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@${venueId === '' ? 'misc' : 'inproceedings'}{${keyOf(paper)},\n${lines.join(',\n')}\n}`;
}

/** "ICML.cc/2024/Conference" → "2024"; empty where nothing tells. */
export const yearOf = ({ venueId = '', venueText = '' }: Paper): string =>
  /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(`${venueId} ${venueText}`)?.[0] ?? '';

/** "lee2024growing", as OpenReview makes them: the first author's last name, the year, the title's first word. */
function keyOf(paper: Paper): string {
  const name = ascii(paper.authors[0]?.trim().split(/\s+/).at(-1));
  const words = paper.title.split(/\s+/).map((part) => ascii(part).replace(/\d/g, ''));
  const word = words.find((part) => part.length > 2) ?? words.find(Boolean);
  return name && word ? `${name}${yearOf(paper)}${word}` : `openreview${ascii(paper.id)}`;
}

const ascii = (text = ''): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** A name with a comma or an "and" in it is one name all the same. */
const asName = (name: string): string => (/,|\band\b/i.test(name) ? `{${asTeX(name)}}` : asTeX(name));

/** Formulas and commands stay, for titles are TeX; a brace without its partner would end the field, or never end it. */
function asTeX(text: string): string {
  const escaped = text.replace(/(?<!\\)[%#&]/g, '\\$&').replace(/\\$/, '');
  return isBalanced(escaped) ? escaped : escaped.replace(/\\?[{}]/g, '');
}

/** BibTeX counts every brace, one behind a backslash too. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Its first brace is closed by its last character, and by nothing before. */
function isOneEntry(entry: string): boolean {
  let depth = 0;
  for (const { 0: brace, index } of entry.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return index === entry.length - 1;
  }
  return false;
}
