import { type CardFilter, parseCardFilter } from '../../domain/card-filter';
import { type KeySettings, parseKeySettings } from '../../domain/keys';
import { extension } from '../../messages/extension';

/** What the reader chose for all pages. */
export type Choices = { keys: KeySettings; filter: CardFilter; isFolded: boolean };

/** Kept in the extension's storage, which the page cannot see. Calls `onChange` when they are read, and when they are changed in another tab. */
export function createChoices(onChange: (choices: Choices) => void) {
  let choices = parse({});

  function parse({ keys, filter, isFolded }: Record<string, unknown>): Choices {
    return { keys: parseKeySettings(keys), filter: parseCardFilter(filter), isFolded: isFolded === true };
  }

  async function read(): Promise<void> {
    const kept = parse(await extension.storage.local.get(['keys', 'filter', 'isFolded']));
    const { verdict, tag, words } = choices.filter;
    choices = { ...kept, filter: { ...kept.filter, verdict, tag, words } };
    onChange(choices);
  }

  const ignore = () => undefined; // the extension may be gone from under the page
  void read().catch(ignore);
  extension.storage.onChanged.addListener(() => void read().catch(ignore));

  return {
    get: (): Choices => choices,
    keep: (some: Partial<Choices>): void => {
      choices = { ...choices, ...some };
      onChange(choices);
      // What was asked of one list is nothing to come back to.
      const lasting = { ...some, ...(some.filter && { filter: parseCardFilter(some.filter) }) };
      void (async () => extension.storage.local.set(lasting))().catch(ignore);
    },
  };
}
