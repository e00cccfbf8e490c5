import type { Escape } from './escape';

const run = /https?:\/\/[^\s<]+/g; // what GFM takes for an address
const address = /^https?:\/\/[^\s<>{}`\\]*[^\s<>{}`\\?!.,:;*_~'"()[\]|^$&=-]/; // what of it surely is one

/**
 * For Markdown that makes a link of a bare address, in which no backslash counts: an address that would get one, or that something follows without a
 * space, is written "<https://…>". Within a link no address is one.
 */
export const withBareUrls =
  (escapeText: Escape): Escape =>
  (text, around) => {
    if (around.inLabel || !text.includes('://')) return escapeText(text, around);
    let written = '';
    let done = 0;
    const upTo = (at: number) => {
      const before = done === 0 ? around.before : text.slice(0, done);
      written += escapeText(text.slice(done, at), { before, after: text[at] ?? around.after });
      done = at;
    };
    for (const { 0: found, index } of text.matchAll(run)) {
      const end = index + found.length;
      const before = text.slice(0, index) || around.before;
      const after = text[end] ?? around.after;
      const isBare = escapeText(found, { before, after }) === found && /\s/.test(after);
      const [url] = isBare ? [] : (address.exec(found) ?? []);
      if (url === undefined) continue;
      upTo(index);
      written += `<${url}>`;
      done = index + url.length;
    }
    upTo(text.length);
    return written;
  };
