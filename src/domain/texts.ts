import type messages from '../../public/_locales/en/messages.json';

/** Every text that a person meets has a key in `public/_locales`. */
export type TextKey = keyof typeof messages;

/** Looks a text up in the reader's language; `values` fill $1, $2 …. */
export type Texts = (key: TextKey, ...values: string[]) => string;
