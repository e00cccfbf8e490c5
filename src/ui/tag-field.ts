import { normalTag, tagKey } from '../domain/tags';
import type { Texts } from '../domain/texts';
import { isComposing } from './composition';
import { optionId, showSuggestions } from './tag-suggestions';

type Options = {
  t: Texts;
  /** The tags on this paper now. */
  tags: () => readonly string[];
  /** All tags in use, the most used first. */
  suggest: () => Promise<string[]>;
  /** One, or as many as were pasted. */
  onAdd: (tags: string[]) => void;
  onRemoveLast: () => void;
  onDone: () => void;
};

const separator = /[,，、\n]/; // "LoRA, DPO" when pasted; 、 is what a Japanese keyboard gives for a comma
const mostOptions = 8;

/**
 * Makes the bar's plain `input` a combobox: Enter or a comma commits, arrows choose, Backspace in the empty field takes the last tag back.
 * Called when the field first gets the focus, so that a card that nobody tags costs nothing. Returns what commits the text that is left over.
 */
export function enliven(input: HTMLInputElement, listbox: HTMLElement, options: Options): () => void {
  /** All tags in use, the most used first, by what they are compared by: there can be thousands, and each letter asks for all. */
  let known = new Map<string, string>();
  let matches: string[] = [];
  let active = -1;

  const draw = () => {
    const isOpen = matches.length > 0;
    input.setAttribute('aria-expanded', String(isOpen));
    if (active >= 0) input.setAttribute('aria-activedescendant', optionId(active));
    else input.removeAttribute('aria-activedescendant');
    showSuggestions(listbox, { t: options.t, tags: matches, active });
  };

  const open = () => {
    const chosen = matches[active]; // the tags in use can arrive after the first arrow key
    const typed = tagKey(input.value);
    const own = new Set(options.tags().map(tagKey));
    matches = [...known]
      .filter(([key]) => key.includes(typed) && !own.has(key))
      .sort(([a], [b]) => Number(b.startsWith(typed)) - Number(a.startsWith(typed)))
      .slice(0, mostOptions)
      .map(([, tag]) => tag);
    active = chosen === undefined ? -1 : matches.indexOf(chosen);
    draw();
  };

  const close = () => {
    matches = [];
    active = -1;
    draw();
  };

  /** Takes the spelling that is in use: "lora" becomes the "LoRA" of other papers. */
  const commit = (text: string) => {
    input.value = '';
    const tags = text
      .split(separator)
      .map(normalTag)
      .filter((tag) => tag !== '');
    if (tags.length > 0) options.onAdd(tags.map((tag) => known.get(tagKey(tag)) ?? tag));
    close();
  };

  const onInput = (event: Event) => {
    if ((event as InputEvent).isComposing) return;
    active = -1;
    if (separator.test(input.value)) commit(input.value);
    else open();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    // Held down to clear the text, Backspace must stop at the tags.
    const handled = !(event.repeat && event.key === 'Backspace') && handleKey(event.key);
    if (handled) event.preventDefault();
  };

  function handleKey(key: string): boolean {
    if (key === 'Enter') {
      commit(matches[active] ?? input.value);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (matches.length === 0) open();
      active = (active + (key === 'ArrowDown' ? 1 : -1) + matches.length + 1) % (matches.length + 1);
      if (active === matches.length) active = -1;
      draw();
    } else if (key === 'Backspace' && input.value === '') {
      options.onRemoveLast();
    } else if (key === 'Escape') {
      if (matches.length > 0) close();
      else if (input.value !== '') input.value = '';
      else options.onDone();
    } else {
      return false;
    }
    return true;
  }

  const onFocus = () => {
    void options.suggest().then((tags) => {
      known = new Map(tags.map((tag) => [tagKey(tag), tag]));
      if (input.matches(':focus')) open();
    });
  };

  const onPick = (event: Event) => {
    const option = (event.target as HTMLElement).closest('.option');
    if (option?.textContent) commit(option.textContent);
  };

  const leave = () => {
    if (input.value.trim() !== '') commit(input.value);
    else close();
  };

  input.addEventListener('input', onInput);
  input.addEventListener('compositionend', onInput);
  input.addEventListener('keydown', onKeyDown);
  input.addEventListener('focus', onFocus);
  input.addEventListener('blur', leave);
  // A pressed mouse button must not take the focus out of the field.
  listbox.addEventListener('mousedown', (event) => event.preventDefault());
  listbox.addEventListener('click', onPick);
  onFocus();
  return leave;
}
