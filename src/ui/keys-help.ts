import { type Command, commands, type KeySettings, keyOf, usualKeys, withKey } from '../domain/keys';
import type { TextKey, Texts } from '../domain/texts';
import { isComposing } from './composition';
import { element } from './element';

const commandTexts: Record<Command, TextKey> = {
  next: 'keyNext',
  previous: 'keyPrevious',
  nextUnseen: 'keyNextUnseen',
  curious: 'keyCurious',
  pass: 'keyPass',
  note: 'keyNote',
  tag: 'keyTag',
  details: 'keyDetails',
  open: 'keyOpen',
  undo: 'keyUndo',
  nextPage: 'keyNextPage',
  previousPage: 'keyPreviousPage',
  help: 'keyHelp',
};

/** The list of keys, over the page. A key is changed by pressing its button, then the new key. */
export function createKeysHelp(t: Texts, onKeys: (settings: KeySettings) => void) {
  let settings = usualKeys;
  let asking: Command | undefined;
  const rows = new Map<Command, HTMLButtonElement>();
  const isOn = element('input', { type: 'checkbox' });
  const news = element('p', { class: 'news', role: 'status' });
  const reset = element('button', { type: 'button' }, t('keysReset'));
  const done = element('button', { type: 'button' }, t('closeNote'));
  const dialog = element('dialog', { class: 'help', 'aria-labelledby': 'keys' });

  /** Nothing of it is there before it is asked for. */
  function fill(): void {
    if (rows.size > 0) return;
    const list = element('dl', {});
    for (const command of commands) {
      const button = element('button', { type: 'button', class: 'key' });
      button.addEventListener('click', () => ask(command));
      rows.set(command, button);
      list.append(element('div', {}, element('dt', {}, t(commandTexts[command])), element('dd', {}, button)));
    }
    dialog.append(
      element('h2', { id: 'keys' }, t('keysTitle')),
      element('label', { class: 'switch' }, isOn, t('keysOn')),
      list,
      element('p', {}, t('keysHint')),
      news,
      element('div', { class: 'end' }, reset, done),
    );
  }

  function show(next: KeySettings): void {
    settings = next;
    isOn.checked = next.isOn;
    for (const [command, button] of rows) {
      const key = next.keys[command];
      button.textContent = asking === command ? '…' : key.toUpperCase() === key ? key : key.toUpperCase();
      button.setAttribute('aria-label', t('keyChange', t(commandTexts[command]), key));
    }
  }

  function ask(command: Command | undefined): void {
    asking = command;
    show(settings);
    news.textContent = command ? t('keyPress', t(commandTexts[command])) : '';
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!asking || isComposing(event)) return;
    if (event.key === 'Escape') ask(undefined);
    else if (/^(Tab|Shift|Control|Alt|Meta|AltGraph|CapsLock)$/.test(event.key)) return;
    else take(asking, keyOf(event));
    event.preventDefault();
  }

  function take(command: Command, key: string | undefined): void {
    if (key === undefined) {
      news.textContent = t('keyNotFit');
      return;
    }
    const next = withKey(settings, command, key);
    if (typeof next === 'string') {
      news.textContent = t('keyTaken', key, t(commandTexts[next]));
      return;
    }
    ask(undefined);
    change(next);
    news.textContent = t('keyChanged', t(commandTexts[command]), key);
  }

  function change(next: KeySettings): void {
    show(next);
    onKeys(next);
  }

  dialog.addEventListener('keydown', onKeyDown);
  // Escape while a key is asked for ends the asking alone.
  dialog.addEventListener('cancel', (event) => {
    if (!asking) return;
    ask(undefined);
    event.preventDefault();
  });
  dialog.addEventListener('close', () => ask(undefined));
  isOn.addEventListener('change', () => change({ ...settings, isOn: isOn.checked }));
  reset.addEventListener('click', () => {
    ask(undefined);
    change({ ...usualKeys, isOn: settings.isOn });
  });
  done.addEventListener('click', () => dialog.close());

  return {
    dialog,
    show,
    open(): void {
      fill();
      show(settings);
      if (!dialog.open) dialog.showModal();
    },
    isOpen: () => dialog.open,
  };
}
