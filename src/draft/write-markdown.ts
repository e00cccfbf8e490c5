import type { Code, Emphasis, Image, InlineCode, Link, List, RootContent, Text } from 'mdast';
import type { Math as MathBlock } from 'mdast-util-math';
import {
  defaultHandlers,
  type Handle,
  type Handlers,
  type Info,
  type Join,
  type State,
  toMarkdown,
} from 'mdast-util-to-markdown';
import { text } from './blocks';
import { type Escape, escapeUrl } from './escape';

/** How one kind of Markdown writes what the kinds do not agree about. */
export type Dialect = {
  escapeText: Escape;
  /** The last hand on what stands in code, where nothing can be escaped. */
  inCode?: (code: string) => string;
  handlers: Partial<Handlers>;
  /** Where it needs a blank line between blocks that others do not need. */
  join?: Join;
};

/** Blocks as Markdown, in the shape that Prettier keeps; one line end at the end. */
export function writeMarkdown(
  children: RootContent[],
  { escapeText, inCode = (code) => code, handlers, join }: Dialect,
): string {
  if (children.length === 0) return '';
  const asText: Handle = (node: Text, _parent, { stack }: State, { before, after }: Info) =>
    escapeText(node.value, { before, after, inLabel: stack.includes('label') });
  const code: Handle = ({ value, ...node }: Code, ...rest) =>
    defaultHandlers.code({ ...node, value: inCode(value) }, ...rest);
  const inlineCode: Handle = ({ value }: InlineCode) => codeSpan(inCode(value));
  Object.assign(inlineCode, { peek: () => '`' });
  const usual = { list, text: asText, emphasis, link, image, code, inlineCode, break: lineBreak, math: mathBlock };
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      listItemIndent: 'one',
      emphasis: '_',
      join: join ? [joinItems, join] : [joinItems],
      handlers: { ...usual, ...handlers },
    },
  );
}

/** Prettier's rule: a blank line after an item that has one inside, whatever the other items are like. */
const joinItems: Join = (left, _right, parent) => {
  if (parent.type !== 'list' || left.type !== 'listItem') return undefined;
  return left.spread ? 1 : 0;
};

/** Neighbours of a kind are one list already (`addOrMerge`); the other marker that is due to a second one, "2)", is text to kramdown. */
const list: Handle = (node: List, parent, state: State, info) => {
  state.bulletLastUsed = undefined;
  return defaultHandlers.list(node, parent, state, info);
};

/** "_" beside a letter is no emphasis (これは_重要_です), "*" is; elsewhere "_" is what Prettier writes. */
const emphasis: Handle = (node: Emphasis, parent, state, info: Info) => {
  const marker = markerBeside(info);
  const { emphasis: usual } = state.options;
  state.options.emphasis = marker;
  const written = defaultHandlers.emphasis(node, parent, state, info);
  if (usual) state.options.emphasis = usual;
  return written;
};
Object.assign(emphasis, { peek: () => '*' });

/** Half a surrogate pair, which is what stands beside "🦙", is a letter here as it is to the parser. */
const markerBeside = ({ before, after }: Info) => (/[^\s\p{P}\p{S}]|_/u.test(before + after) ? '*' : '_');

const link: Handle = (node: Link, _parent, state: State, info: Info) => {
  const [only] = node.children;
  const url = escapeUrl(node.url);
  if (/^https?:[^\s&]+$/.test(url) && node.children.length === 1 && only?.type === 'text' && only.value === url)
    return `<${url}>`;
  const exit = state.enter('label');
  const label = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  exit();
  return `[${label}](${url})`;
};
Object.assign(link, { peek: () => '[' });

const image: Handle = (node: Image, _parent, state: State, info: Info) => {
  const alt = state.handle(text(node.alt ?? ''), undefined, state, { ...info, before: '[', after: ']' });
  return `![${alt}](${escapeUrl(node.url)})`;
};
Object.assign(image, { peek: () => '!' });

/** One backtick more than the code has in a row: kramdown closes at the first run that is long enough. */
function codeSpan(value: string): string {
  const runs = value.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
  const padding = runs.length > 0 ? ' ' : '';
  return fence + padding + value + padding + fence;
}

/** Two spaces: the backslash that CommonMark also takes is text to kramdown. */
const lineBreak: Handle = () => '  \n';

const mathBlock: Handle = ({ value }: MathBlock) => `$$\n${value}\n$$`;
