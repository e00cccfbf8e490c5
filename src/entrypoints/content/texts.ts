import type { TextKey, Texts } from '../../domain/texts';

const keys = [
  'notesOn',
  'writeNote',
  'editNote',
  'closeNote',
  'note',
  'notePlaceholder',
  'addTag',
  'removeTag',
  'knownTags',
  'saved',
  'saving',
  'notSaved',
  'refusedReason',
  'storageFullReason',
  'storageNewerReason',
  'storageBlockedReason',
  'rowUnreadableReason',
  'storageFailedReason',
  'noAnswerReason',
  'disconnectedReason',
  'disconnectedCopyReason',
] as const satisfies TextKey[];

/**
 * Every text of the bars, looked up once: when the extension is updated under an open page, `getMessage` throws there, and just then the bar
 * has something to say.
 */
export function loadTexts(getMessage: (key: string, values: string) => string): Texts {
  const place = '\uFFFC';
  const texts = new Map<TextKey, string>(keys.map((key) => [key, getMessage(key, place)]));
  return (key, value = '') => (texts.get(key) ?? '').replace(place, () => value);
}
