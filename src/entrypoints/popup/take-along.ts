/** Puts the draft on the clipboard, or throws; then the text is selected, so that the reader's own Ctrl+C takes it. */
export async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    field?.focus();
    field?.select();
    throw error;
  }
}

/** Puts a text on the clipboard with its HTML, which editors of posts and mails take; others take the text. */
export async function copyRichText(text: string, html: string): Promise<void> {
  const blob = (content: string, type: string) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') }),
  ]);
}

/** Hands a file to the browser's own download, which needs no permission. */
export function downloadFile(name: string, content: BlobPart, type = 'text/markdown;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the blob after the click; a minute is long enough, and the popup's end frees it anyway.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
