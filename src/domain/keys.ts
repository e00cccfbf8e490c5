/** What a key does on a page that lists papers, in the order in which the help lists it. */
export const commands = [
  'next',
  'previous',
  'nextUnseen',
  'curious',
  'pass',
  'note',
  'tag',
  'details',
  'open',
  'undo',
  'nextPage',
  'previousPage',
  'help',
] as const;

export type Command = (typeof commands)[number];

/** `keys` holds one character for each command; none of them twice. */
export type KeySettings = { isOn: boolean; keys: Record<Command, string> };

export const usualKeys: KeySettings = {
  isOn: true,
  keys: {
    next: 'j',
    previous: 'k',
    nextUnseen: 'u',
    curious: 'c',
    pass: 'x',
    note: 'n',
    tag: 't',
    details: 'd',
    open: 'o',
    undo: 'z',
    nextPage: 'l',
    previousPage: 'h',
    help: '?',
  },
};

/** Never throws: what is no setting, or a key twice, is as usual. */
export function parseKeySettings(value: unknown): KeySettings {
  const { isOn = true, keys = {} } = (value ?? {}) as { isOn?: unknown; keys?: Record<string, unknown> };
  const own = commands.map((command) => [command, keys?.[command]] as const);
  const isFine = own.every(([, key]) => isKey(key)) && new Set(own.map(([, key]) => key)).size === own.length;
  return { isOn: isOn !== false, keys: isFine ? (Object.fromEntries(own) as KeySettings['keys']) : usualKeys.keys };
}

/** What a command can have: one visible character, in lower case. */
const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[^\s\p{Cc}]$/u.test(value) && value === value.toLowerCase();

/** Of a KeyboardEvent. */
export type Press = {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
};

/**
 * The character that a press gives, or undefined where it gives none of its own: a modifier is held, or it is no character. Shift counts only by what it makes of
 * a key ("?"); a letter is meant also with Caps Lock, and by its place where the layout has other letters (Cyrillic, kana).
 */
export function keyOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }: Press): string | undefined {
  if (ctrlKey || altKey || metaKey || [...key].length !== 1) return undefined;
  const isLatin = key <= '\u007f';
  const letter = isLatin ? undefined : /^Key([A-Z])$/.exec(code)?.[1];
  const meant = letter ?? key;
  if (/^[a-z]$/i.test(meant)) return shiftKey ? undefined : meant.toLowerCase();
  return isKey(meant) ? meant : undefined;
}

export function findCommand(settings: KeySettings, press: Press): Command | undefined {
  const key = settings.isOn ? keyOf(press) : undefined;
  return key === undefined ? undefined : commands.find((command) => settings.keys[command] === key);
}

/** With another key for a command; the command that has it already, if one has. */
export function withKey(settings: KeySettings, command: Command, key: string): KeySettings | Command {
  const holder = commands.find((other) => other !== command && settings.keys[other] === key);
  return holder ?? { ...settings, keys: { ...settings.keys, [command]: key } };
}
