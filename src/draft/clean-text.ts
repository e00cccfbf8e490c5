/** Line ends become "\n"; control characters and the byte order mark go; half a surrogate pair becomes U+FFFD. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\uFEFF/gu, '') // NUL, form feed: kramdown and YAML each mind other ones
    .replace(/\p{Cs}/gu, '\uFFFD');

/** The same on one line: a title, a heading. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
