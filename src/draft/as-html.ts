import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/**
 * GFM as HTML. HTML in it comes as text and a link leads only where it is safe, so it can be shown anywhere; a blog's own way to show a card of an
 * address is a link.
 */
export const asHtml = (markdown: string): string =>
  micromark(markdown.replace(card, '\n<$1$2$3>\n'), { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** `{% linkpreview "…" %}`, `@[card](…)`, `[…:embed:cite]` on a line of its own. */
const card =
  /^(?:\{% linkpreview "(https?:\/\/[^\s"<>]+)" %\}|@\[card\]\((https?:\/\/[^\s<>]+)\)|\[(https?:\/\/[^\s<>]+?):embed(?::cite)?\])[ \t]*$/gm;
