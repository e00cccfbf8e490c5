/** `by` takes the place of what stands from `from` to `to`. */
export type PostEdit = { from: number; to: number; by: string };

/** From the end to the start; of two at one place the later one in the list comes after the other. */
export function applied(text: string, edits: readonly PostEdit[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return edits
    .map((edit, i) => ({ ...edit, i }))
    .sort((a, b) => b.from - a.from || b.i - a.i)
    .reduce((whole, { from, to, by }) => whole.slice(0, from) + by.replace(/\n/g, lineEnd) + whole.slice(to), text);
}

/** All lines but the first further in; a blank one stays blank. */
export const indented = (text: string, by: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
