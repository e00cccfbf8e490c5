import type { Paper } from '../domain/paper';
import { forumUrl } from '../domain/paper';
import { venueName } from '../domain/venue';
import { cleanLine, cleanText } from './clean-text';

/** A paper's BibTeX entry: the one that its venue gives, else what is known of the paper. */
export const bibtexOf = (paper: Paper): string => cleanText(paper.bibtex ?? '').trim() || composed(paper);

function composed(paper: Paper): string {
  const { title, authors, authorsOmitted, venueId = '', id } = paper;
  const names = [...authors.map(cleanLine).filter(Boolean), ...(authorsOmitted ? ['others'] : [])];
  const year = yearOf(paper);
  const fields: [string, string][] = [
    ['title', `{${asTeX(cleanLine(title))}}`],
    ['author', names.map((name) => (name.includes(',') ? `{${asTeX(name)}}` : asTeX(name))).join(' and ')],
    ['booktitle', asTeX(venueName(venueId))],
    ['year', year],
    ['url', forumUrl(id)],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@${venueId === '' ? 'misc' : 'inproceedings'}{${keyOf(paper)},\n${lines.join(',\n')}\n}`;
}

/** "ICML.cc/2024/Conference" → "2024"; empty where nothing tells. */
const yearOf = ({ venueId = '', venueText = '' }: Paper): string =>
  /\b(?:19|20)\d\d\b/.exec(`${venueId} ${venueText}`)?.[0] ?? '';

/** "lee2024growing", as OpenReview makes them: the first author's last name, the year, the title's first word. */
function keyOf({ authors, title, id, ...paper }: Paper): string {
  const ascii = (text = '') =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  const word = title
    .split(/\s+/)
    .map(ascii)
    .find((part) => part.length > 2);
  const name = ascii(authors[0]?.trim().split(/\s+/).at(-1));
  return name && word ? `${name}${yearOf({ authors, title, id, ...paper })}${word}` : `openreview${ascii(id)}`;
}

/** Formulas and commands stay, for titles are TeX; a brace without its partner would end the field, or never end it. */
function asTeX(text: string): string {
  const escaped = text.replace(/(?<!\\)[%#&]/g, '\\$&');
  return isBalanced(escaped) ? escaped : escaped.replace(/\\?[{}]/g, '');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.replace(/\\\\/g, '').matchAll(/(?<!\\)[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
