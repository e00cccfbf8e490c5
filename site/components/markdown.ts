const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

function renderInline(text: string): string {
  // `$a*b*c$` is mathematics, not emphasis, so formulas are left alone. Example of a match: `$x^2$`.
  return text
    .split(/(\$[^$\n]+\$)/)
    .map((part, place) => {
      if (place % 2 === 1) return escapeHtml(part);
      return escapeHtml(part)
        .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
        .replace(/\*([^*\s][^*]*)\*/g, '<em>$1</em>')
        .replace(/`([^`]+)`/g, '<code>$1</code>');
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
