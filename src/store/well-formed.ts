// Yjs writes its texts as UTF-8, which has no half of a surrogate pair. A note can have one (cut by some program, pasted), and comes back as it was.

const mark = '\uF8FF';
const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\uF8FF/g; // "\uD83E" alone, or the mark itself
const marked = /\uF8FF([0-9a-f]{4})/g; // "\uF8FFd83e"

/** Without lone surrogates; see `fromShared`. */
export const toShared = (text: string): string =>
  text.replace(lone, (unit) => mark + unit.charCodeAt(0).toString(16).padStart(4, '0'));

export const fromShared = (text: string): string =>
  text.replace(marked, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
