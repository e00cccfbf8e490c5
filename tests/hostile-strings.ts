// What readers paste and papers are called that has broken programs like this one. Whatever is stored has to come back the same, unit for unit, and
// none of it may ever run.

/** The name on the window of a page that something of this table has run in. */
export const ran = 'kininaruRan';

const run = `globalThis.${ran}=true`;

/** Lines that want to be code somewhere: in HTML, in a template, in a link. */
export const hostileLines: readonly string[] = [
  `<img src=x onerror="${run}">`,
  `<svg onload=${run}><script>${run}</script>`,
  `</textarea><img src=x onerror=${run}>`,
  `</script><script>${run}</script>`,
  `"><img src=x onerror='${run}'><a title="`,
  `[a link](javascript:${run})`,
  `<a href="javascript:${run}">a link</a>`,
  `<!-- --!> <![CDATA[ ]]> <?php echo 1 ?>`,
  'a<b & c>d &lt;b&gt; &amp;amp; &#0; &NotAnEntity;',
  '{{ site.title }} {% raw %} {% endraw %} {{{{ %}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to look like one
  '${1+1} #{1+1} <%= 1+1 %> %s %d $& $1 $$ \\0 \\u0000',
  '__proto__ constructor toString hasOwnProperty',
  '"; DROP TABLE annotations; --',
  'null undefined NaN true 0 -0 1e999',
];

/** Lines of characters that programs lose, split, turn around or take for another. */
export const oddLines: readonly string[] = [
  'right to left \u202eabc\u202c \u200fעברית\u200e \u2066inside\u2069',
  'joined 👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 🇯🇵 and apart \u200b\u200c\u200d\u2060',
  'combined e\u0301 é が か\u3099 Å Å ﬁ ﾊﾝｶｸ ①',
  'zalgo z\u0351\u036b\u0343\u036a\u0302 and a\u20dd',
  'beyond 𝒳 𠮷 𩸽 \u{1F9EC} \u{10FFFD} \uE000 \uF8FF \uF8FFd83e',
  'separated \u2028 by \u2029 lines \u0085 and \u00a0 spaces \u3000 \t tabs',
  'specials \ufeff \ufffc \ufffd \uffff \ufffe \ufff9',
  '改行なしの長い行'.repeat(50),
];

/** Lines that no field of a browser can hold, so that they come from elsewhere: another program's export, an older version. */
export const unfieldableLines: readonly string[] = [
  'NUL \0 and \u0001 \u0008 \u001b[31m \u007f \u009f',
  'half an emoji \ud83d and \ude00 the other way round \ude00\ud83d',
  'carriage \r return \r\n and both',
];

/** What a textarea makes of a text that is put into it: it ends lines in one way only. */
export const inField = (text: string): string => text.replace(/\r\n?/g, '\n');

/** 1 MB of UTF-8. */
export const megabyte = 'A long line of a note, with *stress*, $x^2$ and 日本語も。\n'.repeat(16_500);

/** More than anyone gives to one paper. Each is as it is kept: see `normalTag`. */
export const manyTags: readonly string[] = Array.from({ length: 10_000 }, (_, i) => `tag ${i}`);

/** Tags, as they are kept. */
export const hostileTags: readonly string[] = [
  `<img src=x onerror=${run}>`,
  '</textarea>',
  '{{ x }} {% y %}',
  '\u202etag',
  '👩‍👩‍👧‍👦',
  '__proto__',
  'half \ud83d',
  '"quoted" & \'quoted\'',
  '#hash: - * `code`',
];
