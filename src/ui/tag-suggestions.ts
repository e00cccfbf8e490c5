import type { Texts } from '../domain/texts';
import { element } from './element';

type Suggestions = {
  t: Texts;
  tags: readonly string[];
  /** The one that the arrow keys are on. */
  active: number;
};

export const optionId = (i: number): string => `option-${i}`;

/**
 * Shows the list under the tag field, or nothing where there is nothing to suggest. It never gets the focus: the field points at the active option
 * and handles keys and clicks. The same options stay the same elements, as one may just be under a pressed mouse button.
 */
export function showSuggestions(container: HTMLElement, { t, tags, active }: Suggestions): void {
  const options = () => [...container.querySelectorAll('.option')];
  if (options().map(textOf).join('\n') !== tags.join('\n'))
    container.replaceChildren(...(tags.length > 0 ? [listOf(tags, t)] : []));
  for (const [i, option] of options().entries()) option.setAttribute('aria-selected', String(i === active));
}

const textOf = (option: Element) => option.textContent;

function listOf(tags: readonly string[], t: Texts): HTMLElement {
  const options = tags.map((tag, i) =>
    element('div', { id: optionId(i), class: 'option', role: 'option', tabindex: '-1' }, tag),
  );
  return element('div', { class: 'options', role: 'listbox', 'aria-label': t('knownTags') }, ...options);
}
