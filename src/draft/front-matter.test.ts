import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { titleText } from '../../tests/generators/hostile-texts';
import { type Field, frontMatter } from './front-matter';

const fields: Field[] = [
  { key: 'categories', value: ['memo'] },
  { key: 'date', yaml: '2024-07-10 00:00:00 +0900', required: true },
  { key: 'title', value: 'Mine: #1', required: true },
];
const values = { venue: 'ICML 2024', title: 'a: "b" #c', papers: 12, date: '2024-07-10' };
const written = (own?: string) => frontMatter(fields, own, values);

it('is the usual one where the author has none', () => {
  expect(written().text).toBe('categories:\n  - memo\ndate: 2024-07-10 00:00:00 +0900\ntitle: "Mine: #1"\n');
});

describe('of the author’s own', () => {
  it.each([
    'title: x\ndate: 2024-01-01\n',
    '# mine\ntags:   [ a,b ]  # two\n\ntitle:    "x"\ndate: 1\nlayout: |\n  a\n   b\n',
    "title: 'x'\r\ndate: 1\r\n",
    'date: &d 1\ntitle: *d\n',
  ])('stays as it is where nothing is missing: %j', (own) => {
    expect(written(own).text).toBe(own);
  });

  it.each([
    ['title: x', 'title: x\ndate: 2024-07-10 00:00:00 +0900\n'],
    ['# later\r\ntitle: x\r\n', '# later\r\ntitle: x\r\ndate: 2024-07-10 00:00:00 +0900\r\n'],
    ['', 'date: 2024-07-10 00:00:00 +0900\ntitle: "Mine: #1"\n'],
    ['{ title: x }', '{ title: x, date: 2024-07-10 00:00:00 +0900 }\n'],
  ])('gets what is required and missing: %j', (own, text) => {
    expect(written(own).text).toBe(text);
  });

  it.each([
    ['title: {{ kininaru.venue }}', 'title: ICML 2024'],
    ['title: {{ kininaru.title }} # x', `title: 'a: "b" #c' # x`],
    ["title: '{{ kininaru.title }}!'", `title: 'a: "b" #c!'`],
    ['title: "{{ kininaru.title }}"', 'title: "a: \\"b\\" #c"'],
    ['title: [ {{ kininaru.venue }}, b ]', 'title: [ ICML 2024, b ]'],
    ['title: |\n  {{ kininaru.title }}', 'title: |\n  a: "b" #c'],
    ['title: {{ kininaru.date }}', 'title: 2024-07-10'],
    ['title: {{ kininaru.papers }} # {{ kininaru.venue }}', 'title: 12 # ICML 2024'],
    ['title: {{ kininaru.papers }} papers', 'title: 12 papers'],
    ['title: "{{ site.title }}"', 'title: "{{ site.title }}"'],
  ])('has its variables filled in, quoted as they need: %j', (own, text) => {
    expect(written(`date: 1\n${own}\n`)).toMatchObject({ text: `date: 1\n${text}\n` });
  });

  it.each(['title: "x', 'a\nb', '- a', 'a: 1\n---\nb: 2', 'a: 1\na: 2', 'a: 1\n...\nb: 2'])(
    'is not used where it is none: %j',
    (own) => {
      const { text, error } = written(own);
      expect(error).toMatch(/\w/);
      expect(text).toBe(written().text);
    },
  );

  it.each(['1', '2024', '2024-07-10', '12:30'])('takes the title %j for words', (title) => {
    const { text } = frontMatter(fields, 'date: 1\ntitle: {{ kininaru.title }}\n', { title });
    for (const version of ['1.1', '1.2'] as const) expect(parse(text, { version }).title).toBe(title);
  });

  it('says the title whatever is in it, or that it cannot', () => {
    fc.assert(
      fc.property(titleText, fc.constantFrom('', "'", '"'), (title, quote) => {
        const clean = title.replace(/\s+/g, ' ').trim();
        const own = `date: 1\ntitle: ${quote}{{ kininaru.title }}${quote}\n`;
        const { text } = frontMatter(fields, own, { title: clean });
        for (const version of ['1.1', '1.2'] as const) expect(parse(text, { version }).title ?? '').toBe(clean);
      }),
    );
  });
});

it.each([':::message', ':a', '1,000', '.', '1e3', 'no', '0x1f', '12:30', '2024-1-5'])('quotes %j', (title) => {
  expect(frontMatter([{ key: 'title', value: title }], undefined, {}).text).toBe(`title: "${title}"\n`);
});
