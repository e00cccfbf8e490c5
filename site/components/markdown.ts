import { escapeHtml } from '../escape-html';

function renderInline(text: string): string {
  // `$a*b*c$` is mathematics, not emphasis, so formulas are left alone. Example of a match: `$x^2$`.
  return text
    .split(/(\$[^$\n]+\$)/)
    .map((part, place) => {
      if (place % 2 === 1) return escapeHtml(part);
      return (
        escapeHtml(part)
          .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
          .replace(/\*([^*\s][^*]*)\*/g, '<em>$1</em>')
          .replace(/`([^`]+)`/g, '<code>$1</code>')
          // `[text](https://…)`, then what else looks like an address: "see https://openreview.net/forum?id=abc there"
          .replace(/\[([^\]]+)\]\((https:[^)\s]+)\)/g, '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
          .replace(/(^|\s)(https:[^\s<]+)/g, '$1<a href="$2" target="_blank" rel="noopener noreferrer">$2</a>')
      );
    })
    .join('');
}

/** The little Markdown that invented abstracts and reviews use; paragraphs end in a line break, as upstream's do. */
export function renderMarkdown(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${renderInline(paragraph)}</p>\n`)
    .join('');
}
