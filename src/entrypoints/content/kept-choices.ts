import { type CardFilter, parseCardFilter } from '../../domain/card-filter';
import { type KeySettings, parseKeySettings } from '../../domain/keys';
import { extension } from '../../messages/extension';
import type { FitChoices } from '../../ui/suggest-panel';

/** What the reader chose for all pages. */
export type Choices = { keys: KeySettings; filter: CardFilter; isFolded: boolean; fits: FitChoices };

/** Kept in the extension's storage, which the page cannot see. Calls `onChange` when they are read, and when they are changed in another tab. */
export function createChoices(onChange: (choices: Choices) => void) {
  let choices = parse({});
  let areRead = false;
  /** How often something was chosen here, and how many of those choices are still being written: what is read before them is out of date. */
  let changes = 0;
  let writing = 0;

  function parse({ keys, filter, isFolded, fits }: Record<string, unknown>): Choices {
    const { isMarked, isBestFirst } = (fits ?? {}) as Record<string, unknown>;
    return {
      keys: parseKeySettings(keys),
      filter: parseCardFilter(filter),
      isFolded: isFolded === true,
      fits: { isMarked: isMarked === true, isBestFirst: isBestFirst === true },
    };
  }

  async function read(): Promise<void> {
    const before = changes;
    const kept = parse(await extension.storage.local.get(['keys', 'filter', 'isFolded', 'fits']));
    if (before !== changes || writing > 0) return; // read again after the writing
    areRead = true;
    const { verdict, tag, words } = choices.filter;
    choices = { ...kept, filter: { ...kept.filter, verdict, tag, words } };
    onChange(choices);
  }

  async function write(some: Partial<Choices>): Promise<void> {
    writing += 1;
    await extension.storage.local.set(some).catch(ignore);
    writing -= 1;
    await read();
  }

  const ignore = () => undefined; // the extension may be gone from under the page
  void read().catch(ignore);
  extension.storage.onChanged.addListener(() => void read().catch(ignore));

  return {
    get: (): Choices => choices,
    /** Until then a key may mean something else, or be switched off. */
    areRead: (): boolean => areRead,
    keep: (some: Partial<Choices>): void => {
      changes += 1;
      choices = { ...choices, ...some };
      onChange(choices);
      // What was asked of one list is nothing to come back to.
      const lasting = { ...some, ...(some.filter && { filter: parseCardFilter(some.filter) }) };
      void write(lasting).catch(ignore);
    },
  };
}
