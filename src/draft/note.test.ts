import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { annotated, draftOf } from '../../tests/generators/example-draft';

/** What stands under the only paper of a draft. */
function written(note: string, format: 'jekyll' | 'markdown' = 'markdown'): string {
  const { markdown } = draftOf([annotated({ note })], { format });
  const below = markdown.slice(markdown.indexOf('RbiBKPtuHp)') + 'RbiBKPtuHp)'.length);
  return below.replace(/^\n+/, '').replace(/^ {2}/gm, '').trimEnd();
}

describe('a note under its paper', () => {
  it.each<[what: string, note: string, markdown: string]>([
    ['lines become bullets', 'one\ntwo\n\nthree', '- one\n- two\n- three'],
    ['other line ends', 'one\r\ntwo\rthree', '- one\n- two\n- three'],
    ['a list stays one', '- a\n  - b\n    - c\n- d', '- a\n  - b\n    - c\n- d'],
    ['a loose list becomes tight', '* a\n\n* b', '- a\n- b'],
    ['lines and bullets in order', 'one\n- two\n- three\nfour', '- one\n- two\n- three\n- four'],
    ['a line after a nested list', '- a\n  - b\nc', '- a\n  - b\n- c'],
    ['an indented line goes on', '- a\n  b', '- a\n  b'],
    ['indented lines', '  a\n      b\n\tc', '- a\n- b\n- c'],
    ['nothing', '\n \t\n\u0000', ''],
    ['empty bullets', '-\n- \n- a', '- a'],
    ['numbers at the start', '1. a\n2. b', '1. a\n2. b'],
    ['numbers and lines', '1) a\n2) b\nc', '1. a\n2. b\n\n- c'],
    ['numbers that do not count', '2024. A *year*\n3) `b`\n10.', '- 2024\\. A _year_\n- 3\\) `b`\n- 10\\.'],
    ['numbers under a line', 'steps\n1. a\n2. b', '- steps\n  1. a\n  2. b'],
    [
      'code under a line',
      'see\n```py\nx = 1\n\n- y\n```\nafter',
      '- see\n\n  ```py\n  x = 1\n\n  - y\n  ```\n\n- after',
    ],
    ['code at the start', '```\nx\n```\na', '```\nx\n```\n\n- a'],
    ['a formula block', 'so\n$$\nx_1\n= y\n$$', '- so\n\n  $$\n  x_1\n  = y\n  $$'],
    ['a formula alone on its line', 'so\n$$x_1$$', '- so\n\n  $$\n  x_1\n  $$'],
    ['a formula that never ends', '$$ is money\nand more', '- \\$\\$ is money\n- and more'],
    ['a heading', '# One *two*\ntext\n## **Three**', '- **One _two_**\n- text\n- **Three**'],
    ['no underlined heading', 'one\n---\ntwo\n===', '- one\n- \\-\\-\\-\n- two\n- \\==='],
    ['a quote', '> a\n> b\nc', '- > a\n  > b\n- c'],
    ['HTML is text', '<img src=x onerror=alert(1)> a<b 1 < 2', '- \\<img src=x onerror=alert(1)> a\\<b 1 < 2'],
    ['a pipe', 'foo | bar', '- foo \\| bar'],
    [
      'emphasis',
      '*a* **b** ***c*** これは*重要*です',
      '- _a_ **b** **_c_** これは*重要*です'.replace('**_c_**', '_**c**_'),
    ],
    ['emphasis in Japanese that is none', '**「a」**は', '- \\*\\*「a」\\*\\*は'],
    ['links', '[a](https://x.y/a_b?c=1&d=(2)) <https://x.y/>', '- [a](https://x.y/a_b?c=1&d=%282%29) <https://x.y/>'],
    ['links that lead nowhere good', '[a](javascript:alert(1)) [b](data:x) [c](/mine)', '- a b [c](/mine)'],
    ['definitions are text', '[a]: https://x.y/', '- \\[a\\]\\: https://x.y/'],
    ['GFM is text', '~~a~~ [ ] b https://x.y/ [^1]', '- \\~\\~a\\~\\~ \\[ \\] b https://x.y/ \\[&#94;1\\]'],
    ['code', '`a` ``b`c`` ` d', '- `a` `` b`c `` &#96; d'],
    ['half a character', 'a\ud800b', '- a\ufffdb'],
  ])('%s', (_what, note, markdown) => {
    expect(written(note)).toBe(markdown);
  });

  it.each<[note: string, formulas: string]>([
    ['$x$, $x_1$', '- $x$, $x_1$'],
    ['from $5 to $7', '- from \\$5 to \\$7'],
    ['$5 and $x$', '- \\$5 and $x$'],
    ['$ x$ $x $ $x$1', '- \\$ x\\$ \\$x \\$ \\$x\\$1'],
    ['$a\\$b$ $a\\\\$', '- $a\\$b$ $a\\\\$'],
    ['a $$x$$ b', '- a $x$ b'],
    ['$$a $ b$$', '- \\$\\$a \\$ b\\$\\$'],
    ['$a\nb$', '- \\$a\n- b\\$'],
    ['\\$a$', '- \\$a\\$'],
    ['`$a` $b$', '- `$a` $b$'],
  ])('tells formulas from money in %j', (note, formulas) => {
    expect(written(note)).toBe(formulas);
  });

  it('escapes formulas and Liquid for Jekyll', () => {
    expect(written("$f''_1(x) | y$ {{ x }} `{% y %}`", 'jekyll')).toBe(
      "- $f\\'\\'\\_1(x) \\| y$ {{ '{{' }} x }} `{{ '{%' }} y %}`",
    );
  });

  it('says lines of code that kramdown would take for its own as HTML', () => {
    expect(written('a\n```yaml\nb\n\n---\n<c>\n```', 'jekyll')).toBe(
      '- a\n\n  <pre><code class="language-yaml">b\n\n  &#45;--\n  &#60;c&#62;\n  </code></pre>',
    );
  });

  it('is left by Prettier as it is', async () => {
    const note = 'a\n- b\n  - c\nc\n1. d\n```py\ne\n\nf\n```\ng **h** `i` [j](https://k.l/)\n> m\n\n$$\nn\n$$';
    const { markdown } = draftOf([annotated({ note }), annotated({ id: 'another123', createdAt: 1, note })]);
    expect(await format(markdown, { parser: 'markdown' })).toBe(markdown);
  });
});
