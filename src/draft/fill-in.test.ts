import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillIn } from './fill-in';

const values = { venue: 'ICML 2024', date: '2024-07-10', papers: 12 };
const fill = (text: string) => fillIn(text, () => values);

it.each([
  ['{{ kininaru.venue }} の論文 {{kininaru.papers}} 本', 'ICML 2024 の論文 12 本'],
  ['{{- kininaru.venue | downcase -}}', 'icml 2024'],
  ['{{ kininaru.date | date: "%Y年%-m月" }}', '2024年7月'],
  ["{{ kininaru.venue | append: '}}' }}", 'ICML 2024}}'],
])('fills in %j', (text, filled) => {
  expect(fill(text)).toBe(filled);
});

it.each([
  '{% linkpreview "https://openreview.net/group?id=x" %} {{ site.title }} {{ page.kininaru }}',
  '{{ kininaru.mood }} {{ kininaru.venue | shout }} {{ kininaru.venue',
  '{{ kininaru }} {{kininaru.}} {{ kininaru.venue.x.y }}',
  '{{ "kininaru.venue" }} {% if kininaru.venue %} {{< kininaru.venue >}}',
  '{% raw %}{{ x }}{% endraw %}',
])('leaves alone %j', (text) => {
  expect(fill(text)).toBe(text);
});

it('tells what stands around a variable', () => {
  const around: object[] = [];
  fillIn('{{ kininaru.venue }}\na {{ kininaru.venue }}!', (where) => {
    around.push(where);
    return values;
  });
  expect(around).toEqual([
    { before: '\n', after: '\n' },
    { before: '{{ kininaru.venue }}\na ', after: '!' },
  ]);
});

it('throws for no text', () => {
  const part = fc.constantFrom(
    '{{',
    '}}',
    ' kininaru.',
    'venue',
    '|',
    'date',
    ':',
    '"',
    "'",
    '%',
    '-',
    '[0]',
    '..',
    ' ',
    'size',
  );
  fc.assert(fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => typeof fill(parts.join('')) === 'string'));
});
