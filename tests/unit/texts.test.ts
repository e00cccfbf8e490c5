import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import ja from '../../public/_locales/ja/messages.json';

type Messages = Record<string, { message: string }>;
type AnyNode = { type: string; value?: unknown; [key: string]: unknown };

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => `src/${file}`);
const pages = files.filter((file) => file.endsWith('.html'));
// Selectors have a "title" too, which nobody reads.
const sources = files.filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.endsWith('/selectors.ts'));
const trees = new Map(
  sources.map((file) => [file, parseSync(file, readFileSync(file, 'utf8')).program as unknown as AnyNode]),
);

function* nodesOf(node: unknown): Generator<AnyNode> {
  if (Array.isArray(node)) for (const child of node) yield* nodesOf(child);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node) yield node as AnyNode;
    for (const child of Object.values(node)) if (typeof child === 'object') yield* nodesOf(child);
  }
}

/** What a person would meet: two letters of any script in a row. "×" and "·" are signs, not texts. */
const isText = (value: unknown): value is string => typeof value === 'string' && /\p{L}{2}/u.test(value);

const spoken = new Set(['aria-label', 'aria-description', 'aria-placeholder', 'title', 'placeholder', 'alt', 'label']);

function* literalTexts(tree: AnyNode): Generator<string> {
  for (const node of nodesOf(tree)) {
    if (node.type === 'JSXText' && isText(node.value)) yield node.value.trim();
    if (node.type === 'JSXAttribute' && spoken.has(String((node.name as AnyNode).name))) {
      for (const part of nodesOf(node.value))
        if (part.type === 'Literal' && isText(part.value) && !isKey(part.value)) yield part.value;
    }
    if (node.type === 'Property' && spoken.has(String((node.key as AnyNode).name ?? (node.key as AnyNode).value))) {
      const value = node.value as AnyNode;
      if (value.type === 'Literal' && isText(value.value)) yield value.value;
    }
    if (
      node.type === 'AssignmentExpression' &&
      /^(textContent|title|placeholder|innerText)$/.test(propertyOf(node.left))
    ) {
      for (const part of nodesOf(node.right))
        if (part.type === 'Literal' && isText(part.value) && !isKey(part.value)) yield part.value;
    }
  }
}

const propertyOf = (node: unknown) => String(((node as AnyNode).property as AnyNode | undefined)?.name ?? '');
const isKey = (text: string) => Object.hasOwn(en, text);

describe('the texts of the interface', () => {
  it('are the same set in English and Japanese, with the same places to fill', () => {
    const places = (messages: Messages) =>
      Object.fromEntries(
        Object.entries(messages).map(([key, { message }]) => [key, [...new Set(message.match(/\$\d/g) ?? [])].sort()]),
      );
    expect(places(ja)).toEqual(places(en));
  });

  it('are all used', () => {
    const literals = new Set(
      [...trees.values()].flatMap((tree) =>
        [...nodesOf(tree)].flatMap((node) => (node.type === 'Literal' ? [node.value] : [])),
      ),
    );
    const html = pages.map((file) => readFileSync(file, 'utf8'));
    const elsewhere = [readFileSync('manifest.json', 'utf8'), ...html].join();
    const unused = Object.keys(en).filter((key) => !literals.has(key) && !elsewhere.includes(`__MSG_${key}__`));
    expect(unused).toEqual([]);
  });

  it('stand in the locales only, never in a component', () => {
    const found = [...trees].flatMap(([file, tree]) => [...literalTexts(tree)].map((text) => `${file}: ${text}`));
    expect(found).toEqual([]);
  });

  it('stand in no page either', () => {
    for (const file of pages) {
      const body = readFileSync(file, 'utf8').replace(/<(style|script|title)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '');
      expect(body.replace(/<[^>]*>/g, ' ').trim(), file).toBe('');
    }
  });

  it('would be caught if they stood in a component', () => {
    const bad = parseSync('bad.tsx', 'const a = <p title="Some text">{x} more text</p>; b.textContent = "Third text";');
    expect([...literalTexts(bad.program as unknown as AnyNode)].sort()).toEqual([
      'Some text',
      'Third text',
      'more text',
    ]);
  });
});
