import fc from 'fast-check';

/** Lines that have broken Markdown exporters, each legal in a title and in a note. */
export const hostileLines: readonly string[] = [
  '{{ site.title }} and {{',
  '{% raw %} x {% endraw %}',
  '{% endraw %}',
  '{% include nothing.html %}',
  '{{{{ %}',
  "{{ '{{' }} {%- if -%}",
  'Position: a colon: and "quotes" and \'single\' ones',
  'foo | bar | baz',
  '| a | b |',
  '|---|---|',
  '大規模言語モデルの「重要」な*話*（仮）',
  '**「強調」**された文。*これ*は_斜体_です',
  'これは*重要*です、これも**重要**です',
  '$O(n^2)$ and $\\mathcal{O}(\\sqrt{n})$-time',
  '$x_1 * y_1$ and $x_2 * y_2$',
  "$|x|$ and $f''(x) -- g(x)...$",
  '$\\{a_{{1}}\\}$ and $5 and $7, 5$',
  '$[0,1)$-valued $a < b$ and $a<b>c$',
  '$$ x_1 $$ and $$y$$ and $$$',
  '\\(a\\) \\[b\\] \\* \\\\ \\',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)> <!-- x --> <あ> a<b a < b <5% << >>',
  '&lt;b&gt; &amp;amp; &copy AT&T &#65; &nosuch;',
  '🦙 Llama 👩‍👩‍👧 é',
  '# not a heading #',
  '## C# and F##',
  '1. one 2) two',
  '2024. A year',
  '10) ten',
  '- dash',
  '+ plus',
  '* star',
  '---',
  '***',
  '___',
  '===',
  '=',
  '> quote >> deeper',
  ': a definition',
  '^',
  '[x] done [ ] open',
  '[text](https://example.org/a_b_c?x=1&copy=2&y=(3))',
  '[text](javascript:alert(1)) ![img](http://x.y/z.png)',
  '[foo]: https://example.org "title"',
  '[^1] and [^1]: note',
  '*[HTML]: abbreviation',
  '![alt](data:text/html,x)',
  '<https://example.org/a_b> <mailto:a@b.cd>',
  'https://example.org/a_b_c?d=1&e=2#f and www.example.org',
  '`code {{ x }} | y` and ``a`b`` and ` lonely',
  '~~gone~~ ~10 and ~~~',
  '```',
  '~~~ruby',
  '{: .class} {:toc} {::nomarkdown}x{:/}',
  'Heading {#id} {: #id}',
  'snake_case __init__ _x_ a_1_b *x* x*y*z 2*3*4',
  'trailing backslash \\',
  '!important ![no](link',
  '::: warning',
  '@mention #12 :tada: ==mark== ^sup^',
  '-->',
  '"',
  "'",
  '%',
  'a\tb',
  '{{< figure src="x" >}} {{% y %}} {{< z and {{</* w */>}}',
  '`{{< figure >}}` `{{% y %}}` `{{< z` `{{</* w */>}}` `{{`',
  '<!--more--> `<!--more-->` <!-- more -->',
  '# more',
  'x {#id .class} {.y} {: z}',
  'H~2~O ~a~ x^2^ a~b ~5 ~7',
  '@cite [@cite] a@b.cd @{x} (@) @[card](https://example.org/)',
  '(@) x',
  '\\alpha \\beta{x} \\begin{a} \\textbf{x}',
  'A. Smith',
  '(iv) four',
  'i) one',
  '#. hash',
  '+---+---+',
  ':::message alert',
  ':::: {.callout-note}',
  '[[wikilink]] ![[embed]] %% hidden %% #tag #a/b ^block-id',
  '[tex:x^2] [:contents] [https://x.y/:embed:cite] ((a footnote)) [[keyword]] id:name',
  'https://example.org/~user/a*b_c?x=$1&lt;2#_a and http://x.y/|z。',
  '`r 1 + 1` `{python} 1 + 1`',
  'R^2 = 0.9 and $R^2$, $x_{i}$ and $y_{j}$, $\\mathcal{L}_a * b_{c}$',
];

/** Notes of more than a line, with what their blocks may do to each other and to the list they end up in. */
export const hostileNotes: readonly string[] = [
  '- a\n  - b\n    - c\nd\n1. e\n2. f',
  'a\n```yaml\n- b\n1. c\n\n---\nd: {{ e }} # f\n^\n```\ng',
  '- ```\n  - a\n  > b\n  ```\n- c',
  '```\nnever ends\n\n- a',
  'a\n$$\nx_1 * y\n+ z\n---\n- {{w}}\n$$\nb',
  '- $$\n  x\n  + y\n  $$',
  '$$ is money\nand more',
  '$$x\n= y$$ and $z$',
  '> a\n> - b\n>   ```\n>   c\n>   ```\nd',
  '- a\n\n  b\n\n      c\n- d',
  '1. a\n   - b\n   - c\n2. d\ne',
  '- 2024. A year\n- - 10) b',
  '- a\\\n  b  \n  c',
  'a | b\n--|--\nc | d',
  'term\n: definition',
  '<div>\n\n*a*\n\n</div>',
  '- [ ] a\n- [x] b',
  '**a\nb** `c\nd` [e\nf](https://g.h/)',
  '***\n___\n- - -',
  '`a|b` and \\` and `c|d`',
  '```\n{{< figure >}} {{% y %}}\n{{< z\n<!--more-->\n```\n{{< a\n>}}',
  '- x\n  > y\n- z\n> [!note] w',
  '- <!-- a\n- b -->',
];

/** Pieces that mean something, next to pieces that do not, so that generated texts hit the borders between them. */
const marks =
  '* ** _ __ ` `` $ $$ [ ] ]( ) ( ! < > | ~ ~~ # \\ & ; : {{ }} {% %} { } ^ = - -- + . \' " &amp; &#42; <b> </b> <!-- --> http://x.y/ {{< >}} {{% @ %% ::: [tex: ((';
const words = 'a b word 1 2. 3) あ 「 」 。 重要 é 🦙 \u00a0 \u3000';
const pieces = [...marks.split(' '), ...words.split(' '), ' ', ' ', ' ', '  ', '\t'];

export const titleText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 14 })
  .map((parts) => parts.join(''));

const lineStarts = ',,,- ,* ,+ ,  - ,    - ,1. ,2) ,> ,# ,### ,  ,    ,\t,```,```py,$$,---,- - ,- > '.split(',');
const noteLine = fc
  .tuple(
    fc.constantFrom(...lineStarts),
    fc.oneof(titleText, fc.constantFrom('', ...hostileLines), fc.constantFrom(...hostileNotes)),
  )
  .map((parts) => parts.join(''));

export const noteText = fc
  .tuple(fc.array(noteLine, { maxLength: 8 }), fc.constantFrom('\n', '\n', '\n\n', '\r\n'))
  .map(([lines, end]) => lines.join(end));
